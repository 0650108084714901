import type { Department } from "../../extensions/wire/http.ts";
import { departmentStyle } from "./departmentStyle.ts";
import "./department-tag.css";

/** A department by its colour and short name, its full name on hover. */
export function DepartmentTag({ department }: { readonly department: Department }) {
  return (
    <span className="department-tag" title={department.name}>
      <span className="department-dot" style={departmentStyle(department.color)} aria-hidden />
      {department.shortName}
    </span>
  );
}
