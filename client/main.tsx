import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./ui/base.css";
import "dayjs/locale/vi";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { queryClient } from "./api/queryClient.ts";
import { useLanguage } from "./messages/translate.ts";
import { forgetSignedOut } from "./sync/forgetCopies.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { schemeColors, theme } from "./ui/theme.ts";

function Root() {
  const language = useLanguage();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={schemeColors} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <Notifications position="bottom-center" limit={3} />
        <QueryClientProvider client={queryClient}>
          {/* Keyed by language: every text on the page is drawn anew when it changes. */}
          <ErrorBoundary key={language}>
            <App />
          </ErrorBoundary>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

void forgetSignedOut(indexedDB, localStorage, sessionStorage);

const place = document.getElementById("root");
if (place === null) throw new Error("The page has no place to draw in.");
createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
