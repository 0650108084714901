import { type CheckAnswer, type CheckQuestion, checkOrder } from "./checkOrders.ts";

self.addEventListener("message", ({ data: { question, order } }: MessageEvent<CheckQuestion>) => {
  const answer: CheckAnswer = { question, found: checkOrder(order) };
  self.postMessage(answer);
});
