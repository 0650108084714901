import { lazy, Suspense, useEffect } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { MeView } from "../extensions/wire/http.ts";
import { ApiError } from "./api/ApiError.ts";
import { useMe } from "./api/session.ts";
import { useSessionExpiry } from "./api/sessionExpiry.ts";
import { t } from "./messages/translate.ts";
import { AccountPage } from "./pages/account/AccountPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { SignInAgain } from "./pages/signIn/SignInAgain.tsx";
import { SignInPage } from "./pages/signIn/SignInPage.tsx";
import { StartPage } from "./pages/start/StartPage.tsx";
import { Failure } from "./ui/Failure.tsx";
import { Waiting } from "./ui/Waiting.tsx";

const loadReportPage = async () => ({ default: (await import("./pages/report/ReportPage.tsx")).ReportPage });
const ReportPage = lazy(loadReportPage);
const AdminPage = lazy(async () => ({ default: (await import("./pages/admin/AdminPage.tsx")).AdminPage }));

/** Who is signed in decides what is shown; the address stays the same, so that signing in leads to where one wanted to go. */
export function App() {
  const me = useMe();
  const { expired } = useSessionExpiry();
  const signedIn = me.data !== undefined;
  useEffect(() => {
    // Fetched ahead, so that a report opens at once. If it fails, opening a report tries again and says so.
    if (signedIn) loadReportPage().catch(() => undefined);
  }, [signedIn]);
  if (me.data !== undefined) {
    return (
      <>
        <a className="skip-link no-print" href="#main">
          {t("skip")}
        </a>
        <Suspense fallback={<Waiting />}>
          <Pages me={me.data} />
        </Suspense>
        {expired && <SignInAgain me={me.data} />}
      </>
    );
  }
  if (me.error instanceof ApiError && me.error.code === "unauthenticated") return <SignInPage onSignedIn={() => void me.refetch()} />;
  if (me.error !== null) {
    return (
      <main>
        <Failure error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return null;
}

function Pages({ me }: { readonly me: MeView }) {
  return (
    <Switch>
      <Route path="/">
        <StartPage me={me} />
      </Route>
      <Route path="/reports/:id/:view?">
        {({ id, view }) =>
          view === undefined || view === "figures" || view === "catalogue" ? (
            <ReportPage key={id} reportId={id} me={me} over={view ?? null} />
          ) : (
            <NotFoundPage me={me} />
          )
        }
      </Route>
      <Route path="/account">
        <AccountPage me={me} />
      </Route>
      <Route path="/admin">
        <Redirect to="/admin/users" replace />
      </Route>
      <Route path="/admin/:tab">{({ tab }) => <AdminPage tab={tab} me={me} />}</Route>
      <Route>
        <NotFoundPage me={me} />
      </Route>
    </Switch>
  );
}
