import { useQuery } from "@tanstack/react-query";
import type { ChangeSettingsBody, ChangeUserBody, CreateUserBody, SettingsView, UserView } from "../../extensions/wire/http.ts";
import { keys } from "./keys.ts";
import { request } from "./request.ts";

export const useUsers = () => useQuery({ queryKey: keys.users, queryFn: () => request<readonly UserView[]>("GET", "/api/users") });
export const createUser = (body: CreateUserBody): Promise<unknown> => request("POST", "/api/users", body);
export const changeUser = (id: string, body: ChangeUserBody): Promise<unknown> => request("PATCH", `/api/users/${id}`, body);

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: () => request<SettingsView>("GET", "/api/settings") });
export const changeSettings = (body: ChangeSettingsBody): Promise<unknown> => request("PATCH", "/api/settings", body);
