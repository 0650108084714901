import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** The way of one laptop to the server, byte by byte: what the laptop's sleep does to it. */
export interface SleepyNetwork {
  /** The server's address for this laptop. */
  readonly url: string;
  /** Nothing goes through any more, and nobody is told: the radio is off, the connections stay open on both ends. */
  sleep(): void;
  /** The radio is on again. What the server has given up meanwhile shows as broken now. */
  wake(): void;
  /** How many of the connections that slept the server has given up. */
  readonly givenUp: number;
  close(): Promise<void>;
}

export async function sleepyNetwork(serverUrl: string): Promise<SleepyNetwork> {
  const target = new URL(serverUrl);
  const pairs = new Map<Socket, Socket>();
  const broken = new Set<Socket>();
  let asleep = false;
  const hangUp = (laptop: Socket): void => {
    pairs.delete(laptop);
    laptop.destroy();
  };
  const proxy = createServer((laptop) => {
    const server = connect(Number(target.port), target.hostname);
    pairs.set(laptop, server);
    laptop.on("data", (bytes) => server.write(bytes));
    server.on("data", (bytes) => {
      // What comes while the radio is off never arrives; the connection is broken from then on.
      if (asleep) broken.add(laptop);
      else laptop.write(bytes);
    });
    laptop.on("error", () => {}).on("close", () => server.destroy());
    server
      .on("error", () => {})
      .on("close", () => {
        if (asleep) broken.add(laptop);
        else hangUp(laptop);
      });
    if (asleep) laptop.pause();
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    sleep() {
      asleep = true;
      for (const laptop of pairs.keys()) laptop.pause();
    },
    wake() {
      asleep = false;
      for (const laptop of broken) hangUp(laptop);
      broken.clear();
      for (const laptop of pairs.keys()) laptop.resume();
    },
    get givenUp() {
      return [...pairs.values()].filter((server) => server.destroyed).length;
    },
    async close() {
      for (const laptop of pairs.keys()) laptop.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
