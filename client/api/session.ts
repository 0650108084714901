import { useQuery } from "@tanstack/react-query";
import type { MeView, SessionView } from "../../extensions/wire/http.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

/** Who is signed in; fails with `unauthenticated` if nobody is. */
export const useMe = () => useQuery({ queryKey: keys.me, queryFn: () => request<MeView>("GET", "/api/me"), staleTime: 60_000 });

/** Whether this is the demonstration, which anybody may sign in to; asked before somebody is signed in. */
export const useHealth = () =>
  useQuery({
    queryKey: keys.health,
    queryFn: () => request<{ readonly demo: boolean }>("GET", "/healthz"),
    staleTime: Infinity,
  });

export const signIn = (username: string, password: string): Promise<unknown> => request("POST", "/api/session", { username, password });

export const signOut = (): Promise<void> => request<void>("DELETE", "/api/session");

export const changePassword = (current: string, next: string): Promise<void> => request<void>("POST", "/api/me/password", { current, next });

export const useLoginSessions = () =>
  useQuery({ queryKey: keys.loginSessions, queryFn: () => request<readonly SessionView[]>("GET", "/api/sessions") });

export const revokeSession = (id: string): Promise<void> => request<void>("DELETE", `/api/sessions/${id}`);
