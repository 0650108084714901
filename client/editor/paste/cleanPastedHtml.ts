export function cleanPastedHtml(html: string, parser: DOMParser): string {
  return parser.parseFromString(html, "text/html").body.innerHTML;
}
