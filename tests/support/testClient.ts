/** A browser's HTTP side: keeps its cookie, sends JSON, and says what went wrong. */
export class TestClient {
  cookie = "";
  readonly #base: () => string;

  constructor(base: () => string) {
    this.#base = base;
  }

  /** Send a request and take whatever comes back. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== "") headers.set("cookie", this.cookie);
    const response = await fetch(`${this.#base()}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(";", 1)[0] ?? "";
    return response;
  }

  /** Send JSON and take whatever comes back. */
  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    if (body === undefined) return this.fetch(path, { method, headers });
    return this.fetch(path, { method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  }

  /** Send JSON and read the answer; fails if the server refuses. */
  async json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }

  get = <Answer>(path: string): Promise<Answer> => this.json("GET", path);
  post = <Answer>(path: string, body?: unknown): Promise<Answer> => this.json("POST", path, body);

  /** The code of the failure with which the server answers; empty if it does what was asked. */
  async refusal(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<string> {
    const response = await this.send(method, path, body, headers);
    if (response.ok) return "";
    const { error } = (await response.json()) as { error: { code: string } };
    return `${response.status} ${error.code}`;
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.post("/api/session", { username, password });
  }
}
