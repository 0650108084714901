import { memo } from "react";
import type { MeView } from "../../../extensions/wire/http.ts";
import { t, useLanguage } from "../../messages/translate.ts";
import { authorStyles } from "./authorStyles.ts";
import { authorsOf } from "./authors.ts";

/** The look of every author's changes, once for the page. */
export const AuthorStyles = memo(function AuthorStyles({ me }: { readonly me: MeView }) {
  useLanguage();
  return <style>{authorStyles(authorsOf(me).values(), (kind, name) => t(`change.said.${kind}`, { name }))}</style>;
});
