import { useCallback, useState } from "react";

/** A state that this browser remembers as text under `ban-thao.<name>`. `parse` gives null for what is stored and not understood. */
export function useRemembered<Value>(name: string, fallback: Value, parse: (text: string) => Value | null): readonly [Value, (next: Value) => void] {
  const key = `ban-thao.${name}`;
  const [value, setValue] = useState<Value>(() => {
    const text = localStorage.getItem(key);
    return text === null ? fallback : (parse(text) ?? fallback);
  });
  const remember = useCallback(
    (next: Value) => {
      localStorage.setItem(key, String(next));
      setValue(next);
    },
    [key],
  );
  return [value, remember];
}

export const asFlag = (text: string): boolean | null => (text === "true" ? true : text === "false" ? false : null);

export const asNumber = (text: string): number | null => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : null);
