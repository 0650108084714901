import { useEffect, useRef, useState } from "react";
import type { Unprintable } from "../../extensions/wire/unprintable.ts";
import { ApiError, explain } from "../api/ApiError.ts";
import { previewReport } from "../api/files.ts";

/** The pages to show: the address of a PDF in this browser, opened at the page of the section in which one is. */
interface ShownPages {
  readonly address: string;
  readonly page: number | null;
}

/** Why there are no newer pages. */
interface PreviewFailure {
  /** In the reader's language. */
  readonly words: string;
  /** What cannot be printed, if that is the reason. */
  readonly unprintable: Unprintable | undefined;
}

export interface Preview {
  readonly pages: ShownPages | null;
  readonly busy: boolean;
  readonly failure: PreviewFailure | null;
  /** Whether words of this page were not on the server's disk when the pages were made. */
  readonly unsaved: boolean;
}

interface PreviewSource {
  readonly reportId: string;
  /** The section in which one is. */
  readonly sectionId: string | null;
  /** Calls when words have changed. Returns what ends it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Resolves when everything typed is on the server's disk; false if that is not to be had now. */
  readonly whenSaved: () => Promise<boolean>;
}

/** A pause in typing, in milliseconds: short enough that the new pages are there within a second. */
const pauseMs = 300;

/** The report as it would be printed, made again whenever somebody has changed it. One preview is made at a time; what changes meanwhile is in the next. */
export function usePreview(source: PreviewSource): Preview {
  const [preview, setPreview] = useState<Preview>({ pages: null, busy: true, failure: null, unsaved: false });
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  const { onChange } = source;
  useEffect(() => {
    const given = new AbortController();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isRunning = false;
    let isStale = true;
    const run = async (): Promise<void> => {
      timer = null;
      if (isRunning) return;
      isRunning = true;
      while (isStale && !given.signal.aborted) {
        isStale = false;
        setPreview((before) => ({ ...before, busy: true }));
        const next = await newPages(latest.current, given.signal);
        if (given.signal.aborted) break;
        setPreview((before) => ({ ...before, busy: false, ...next }));
      }
      isRunning = false;
    };
    void run();
    const leave = onChange(() => {
      isStale = true;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void run(), pauseMs);
    });
    return () => {
      leave();
      if (timer !== null) clearTimeout(timer);
      given.abort();
    };
  }, [onChange]);
  const address = preview.pages?.address;
  // The frame that shows it is replaced by then.
  useEffect(() => () => void (address !== undefined && setTimeout(() => URL.revokeObjectURL(address), keptMs)), [address]);
  return preview;
}

/** How long an address stays good after newer pages have come: the old ones are shown until the new ones are drawn. */
const keptMs = 60_000;

async function newPages({ reportId, sectionId, whenSaved }: PreviewSource, signal: AbortSignal): Promise<Partial<Preview>> {
  const saved = await whenSaved();
  try {
    const { bytes, page } = await previewReport(reportId, sectionId, signal);
    return { pages: { address: URL.createObjectURL(bytes), page }, failure: null, unsaved: !saved };
  } catch (error) {
    return { failure: { words: explain(error), unprintable: error instanceof ApiError ? error.unprintable : undefined } };
  }
}
