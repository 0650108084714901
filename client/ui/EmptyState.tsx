import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import "./empty-state.css";

interface EmptyStateProps {
  readonly icon: Icon;
  /** One sentence. */
  readonly words: string;
  /** The one next step, if this person has one. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon: Shape, words, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Shape size={32} stroke={1.25} aria-hidden />
      <p>{words}</p>
      {children}
    </div>
  );
}
