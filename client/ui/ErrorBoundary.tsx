import { Button, Group } from "@mantine/core";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { t } from "../messages/translate.ts";
import "./failure.css";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Where a bug in a page ends: says that saved words are safe, and offers to load the page anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The browser's console is the only log a page has; an uncaught error event puts it there with its stack.
    reportError(new Error(`${error.message}\n${info.componentStack ?? ""}`, { cause: error }));
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="failure" role="alert">
        <h1>{t("crash.title")}</h1>
        <p>{t("crash.words")}</p>
        <p className="dim">{this.state.error.message}</p>
        <Group>
          <Button onClick={() => location.reload()}>{t("crash.reload")}</Button>
          <Button variant="default" component="a" href="/">
            {t("crash.home")}
          </Button>
        </Group>
      </main>
    );
  }
}
