import { Tooltip } from "@mantine/core";
import { departmentStyle } from "./departmentStyle.ts";
import { initials } from "./initials.ts";
import "./person-avatar.css";

interface PersonAvatarProps {
  readonly name: string;
  readonly note: string;
  readonly color: string;
  readonly small?: boolean;
}

/** A person by initials in the department's colour, with name and department on hover. */
export function PersonAvatar({ name, note, color, small = false }: PersonAvatarProps) {
  const words = note === "" ? name : `${name} · ${note}`;
  return (
    <Tooltip label={words}>
      <span className={small ? "person-avatar person-avatar-small" : "person-avatar"} style={departmentStyle(color)} role="img" aria-label={words}>
        {initials(name)}
      </span>
    </Tooltip>
  );
}
