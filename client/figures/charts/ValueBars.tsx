import { useId } from "react";
import { BarChart, Bar as BarShape, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { t } from "../../messages/translate.ts";

export interface Bar {
  readonly label: string;
  /** Canonical decimal. */
  readonly value: string;
  /** As the paper prints it. */
  readonly printed: string;
}

interface ValueBarsProps {
  readonly title: string;
  readonly unit: string;
  /** What the bars are: periods, or parts. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** `columns` stand side by side, for a course of time; `rows` leave room for long names. */
  readonly layout: "columns" | "rows";
  readonly asTable: boolean;
}

const columnsHeight = 260;
const rowHeight = 44;
const ink = { fill: "var(--ink-dim)", fontSize: 12 } as const;

/** Values as bars of one colour with their numbers beside them, so that nothing has to be told by colour; or the same as a table. */
export function ValueBars({ title, unit, label, bars, layout, asTable }: ValueBarsProps) {
  const id = useId();
  const caption = unit === "" ? title : `${title} (${unit})`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="charts-title">
        {caption}
      </h3>
      {asTable ? <ValueTable caption={caption} label={label} bars={bars} /> : <Chart caption={caption} bars={bars} layout={layout} />}
    </section>
  );
}

function Chart({ caption, bars, layout }: { readonly caption: string; readonly bars: readonly Bar[]; readonly layout: ValueBarsProps["layout"] }) {
  const data = bars.map(({ label, value, printed }) => ({ label, value: Number(value), printed }));
  const isRows = layout === "rows";
  const said = bars.map(({ label, printed }) => `${label} ${printed}`).join("; ");
  return (
    <div role="img" aria-label={t("chart.said", { title: caption, values: said })} className="charts-chart">
      <ResponsiveContainer width="100%" height={isRows ? bars.length * rowHeight + 16 : columnsHeight}>
        <BarChart
          data={data}
          layout={isRows ? "vertical" : "horizontal"}
          margin={{ top: 24, right: isRows ? 72 : 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} horizontal={!isRows} stroke="var(--line)" />
          {isRows ? <XAxis type="number" hide /> : <XAxis dataKey="label" tick={ink} tickLine={false} axisLine={{ stroke: "var(--line)" }} />}
          {isRows ? <YAxis type="category" dataKey="label" width={180} tick={ink} tickLine={false} axisLine={false} /> : <YAxis hide />}
          <BarShape dataKey="value" fill="var(--accent-solid)" maxBarSize={56} radius={3} isAnimationActive={false}>
            <LabelList dataKey="printed" position={isRows ? "right" : "top"} fill="var(--ink)" fontSize={12} />
          </BarShape>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function ValueTable({ caption, label, bars }: { readonly caption: string; readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <table className="charts-table" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{t("chart.value")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td className="numeric">{bar.printed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
