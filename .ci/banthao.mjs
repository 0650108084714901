// Runs the command line of Bản Thảo from a checkout: makes it ready first, then hands over in the same process.
import { prepare } from "./prepare.mjs";

prepare();
await import("../build/bundle/banthao.js");
