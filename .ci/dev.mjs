// Development: compiles and restarts the demo server on a change, and serves the page with hot reload. Ends all three together.
import { spawn } from "node:child_process";
import { bin, prepare, root, say } from "./prepare.mjs";

prepare();
const children = [
  spawn(bin("tsc"), ["-b", "-w", "--preserveWatchOutput", "extensions", "server"], { cwd: root, stdio: "inherit" }),
  spawn(process.execPath, ["--watch", "build/server/cli/banthao.js", "demo"], { cwd: root, stdio: "inherit" }),
  spawn(bin("vite"), ["client"], { cwd: root, stdio: "inherit" }),
];
say("The page with hot reload: http://127.0.0.1:4101");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(0));
for (const child of children) child.on("exit", (code) => stop(code ?? 1));

function stop(code) {
  for (const child of children) child.kill();
  process.exit(code);
}
