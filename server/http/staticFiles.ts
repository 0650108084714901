import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";

const yearMs = 365 * 24 * 3_600_000;
/** Addresses that are never a page of the app. */
const notPages = /^\/(api|channels|sync|healthz|metrics|assets)(\/|$)/;

/** The built page. Files with a hash in their name are kept by browsers for a year; the page itself is asked for each time. */
export function staticFiles(folder: string): RequestHandler {
  const page = join(folder, "index.html");
  const router = Router();
  router.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: yearMs, index: false, fallthrough: true }));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    if (request.method !== "GET" || notPages.test(request.path) || !existsSync(page)) {
      next();
      return;
    }
    response.set("Cache-Control", "no-cache").sendFile(page);
  });
  return router;
}
