import type { MeView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { authorOf, authorsOf } from "./authors.ts";
import type { SayNode } from "./nodeLook.ts";

/** What is said of changed nodes, with their authors' names. */
export function sayNodeOf(me: Pick<MeView, "people" | "departments">): SayNode {
  const authors = authorsOf(me);
  return (change, user) => t(`change.saidNode.${change}`, { name: authorOf(authors, user).name });
}
