import type { CSSProperties } from "react";

/** A department's colour for a style sheet, as `--department`; style sheets read it back as `--department-shown`, lightened on a dark ground. */
export const departmentStyle = (color: string): CSSProperties & Record<"--department", string> => ({ "--department": color });
