import { commentBody, openThreadBody } from "../../../extensions/wire/comments.ts";
import { type Route, route, type SignedInCall } from "../route.ts";
import type { Services } from "../services.ts";
import { speakingLimit } from "../speakingLimit.ts";

const sectionPath = "/api/reports/:id/sections/:sectionId";
const threadPath = `${sectionPath}/threads/:threadId`;
const placeOf = ({ param }: Pick<SignedInCall<unknown>, "param">) => ({ reportId: param("id"), sectionId: param("sectionId") });
const threadOf = (call: Pick<SignedInCall<unknown>, "param">) => ({ ...placeOf(call), threadId: call.param("threadId") });
const commentOf = (call: Pick<SignedInCall<unknown>, "param">) => ({ ...threadOf(call), commentId: call.param("commentId") });

/** What people say about a section. */
export function commentRoutes({ comments }: Services): readonly Route[] {
  const errors = ["not_found", "forbidden", "wrong_state"] as const;
  const thread = { status: 200, json: "Thread", description: "The thread as it is now" } as const;
  const before = [speakingLimit()];
  return [
    route({
      method: "get",
      path: `${sectionPath}/threads`,
      summary: "The comment threads of a section, the oldest first",
      answer: { status: 200, json: "Threads", description: "The threads" },
      errors: ["not_found"],
      handle: (call) => comments.list(call.actor, placeOf(call)),
    }),
    route({
      method: "get",
      path: `${sectionPath}/readers`,
      summary: "Who reads a section, and so can be named in a comment on it",
      answer: { status: 200, json: "People", description: "Its readers" },
      errors: ["not_found"],
      handle: (call) => comments.readers(call.actor, placeOf(call)),
    }),
    route({
      method: "post",
      path: `${sectionPath}/threads`,
      summary: "Comment on words of a section, or on the section as a whole",
      body: openThreadBody,
      before,
      answer: { status: 201, json: "Thread", description: "The new thread" },
      errors: [...errors, "invalid", "conflict", "too_large", "rate_limited"],
      handle: (call) => comments.open(call.actor, placeOf(call), call.body),
    }),
    route({
      method: "post",
      path: `${threadPath}/comments`,
      summary: "Answer in a thread",
      body: commentBody,
      before,
      answer: { ...thread, status: 201 },
      errors: [...errors, "invalid", "too_large", "rate_limited"],
      handle: (call) => comments.reply(call.actor, threadOf(call), call.body),
    }),
    route({
      method: "patch",
      path: `${threadPath}/comments/:commentId`,
      summary: "Change one's own comment",
      body: commentBody,
      before,
      answer: thread,
      errors: [...errors, "invalid", "rate_limited"],
      handle: (call) => comments.edit(call.actor, commentOf(call), call.body),
    }),
    route({
      method: "delete",
      path: `${threadPath}/comments/:commentId`,
      summary: "Delete one's own comment",
      answer: { status: 204, description: "It is deleted" },
      errors,
      handle: (call) => comments.remove(call.actor, commentOf(call)),
    }),
    route({
      method: "post",
      path: `${threadPath}/resolve`,
      summary: "Mark a thread as dealt with",
      answer: thread,
      errors,
      handle: (call) => comments.resolve(call.actor, threadOf(call)),
    }),
    route({
      method: "post",
      path: `${threadPath}/reopen`,
      summary: "Take a thread up again",
      answer: thread,
      errors,
      handle: (call) => comments.reopen(call.actor, threadOf(call)),
    }),
  ];
}
