import type { CookieRules } from "./authenticate.ts";
import type { Route } from "./route.ts";
import { attachmentRoutes } from "./routes/attachmentRoutes.ts";
import { commentRoutes } from "./routes/commentRoutes.ts";
import { decreeRoutes } from "./routes/decreeRoutes.ts";
import { dismissalRoutes } from "./routes/dismissalRoutes.ts";
import { importRoutes } from "./routes/importRoutes.ts";
import { indicatorRoutes } from "./routes/indicatorRoutes.ts";
import { notificationRoutes } from "./routes/notificationRoutes.ts";
import { officeRoutes } from "./routes/officeRoutes.ts";
import { recoveredRoutes } from "./routes/recoveredRoutes.ts";
import { reportRoutes } from "./routes/reportRoutes.ts";
import { reviewSheetRoutes } from "./routes/reviewSheetRoutes.ts";
import { rollForwardRoutes } from "./routes/rollForwardRoutes.ts";
import { sectionRoutes } from "./routes/sectionRoutes.ts";
import { seriesRoutes } from "./routes/seriesRoutes.ts";
import { sessionRoutes } from "./routes/sessionRoutes.ts";
import { signingRoutes } from "./routes/signingRoutes.ts";
import { systemRoutes } from "./routes/systemRoutes.ts";
import { workflowRoutes } from "./routes/workflowRoutes.ts";
import type { Services } from "./services.ts";
import { signInLimits } from "./signInLimit.ts";

interface TableOptions {
  readonly cookie: CookieRules;
  readonly signInFailures: number;
  readonly metricsToken: string | null;
  readonly version: string;
}

/** Every route of the API, in the order in which they are tried. */
export function routeTable(services: Services, { cookie, signInFailures, metricsToken, version }: TableOptions): readonly Route[] {
  const routes: Route[] = [
    ...sessionRoutes(services, cookie, signInLimits(signInFailures)),
    ...reportRoutes(services),
    ...rollForwardRoutes(services),
    ...seriesRoutes(services),
    ...decreeRoutes(services),
    ...sectionRoutes(services),
    ...importRoutes(services),
    ...attachmentRoutes(services),
    ...workflowRoutes(services),
    ...signingRoutes(services),
    ...commentRoutes(services),
    ...recoveredRoutes(services),
    ...indicatorRoutes(services),
    ...dismissalRoutes(services),
    ...reviewSheetRoutes(services),
    ...notificationRoutes(services),
    ...officeRoutes(services),
  ];
  routes.push(...systemRoutes(services, () => routes, { version, metricsToken }));
  return routes;
}
