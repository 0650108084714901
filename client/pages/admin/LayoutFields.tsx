import { NumberInput, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import {
  firstLineIndents,
  letterSizes,
  lineSpacingRange,
  marginRanges,
  marginSides,
  type PageLayout,
  paragraphGapRange,
  sizeSets,
} from "../../../extensions/wire/pageLayout.ts";
import { t } from "../../messages/translate.ts";
import { PageSketch } from "./PageSketch.tsx";

interface LayoutFieldsProps {
  readonly layout: PageLayout;
  readonly onChange: (layout: PageLayout) => void;
}

/** How pages are set, as far as the decree leaves it open, with a sketch of the page. */
export function LayoutFields({ layout, onChange }: LayoutFieldsProps) {
  return (
    <fieldset className="card admin-card">
      <legend>{t("layout.title")}</legend>
      <Text size="sm" c="dimmed" mb={12}>
        {t("layout.words")}
      </Text>
      <div className="layout-fields">
        <Stack gap={16}>
          <Choice label={t("layout.sizes")}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                value={layout.sizes}
                onChange={(sizes) => onChange({ ...layout, sizes })}
                data={sizeSets.map((value) => {
                  const { nationalName, body } = letterSizes[value];
                  return { value, label: t("layout.sizeSet", { national: nationalName, body }) };
                })}
              />
            )}
          </Choice>
          <SimpleGrid cols={{ base: 2, md: 4 }} spacing={12} verticalSpacing={12}>
            {marginSides.map((side) => (
              <RangeInput
                key={side}
                label={t(`layout.margin.${side}`)}
                unit="mm"
                range={marginRanges[side]}
                step={1}
                value={layout.margins[side]}
                onChange={(value) => onChange({ ...layout, margins: { ...layout.margins, [side]: value } })}
              />
            ))}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, md: 3 }} spacing={12} verticalSpacing={12}>
            <Choice label={t("layout.firstLine")}>
              {(labelId) => (
                <SegmentedControl
                  aria-labelledby={labelId}
                  fullWidth
                  value={String(layout.firstLine)}
                  onChange={(value) => onChange({ ...layout, firstLine: Number(value) })}
                  data={firstLineIndents.map((value) => ({ value: String(value), label: `${String(value).replace(".", ",")} cm` }))}
                />
              )}
            </Choice>
            <RangeInput
              label={t("layout.lineSpacing")}
              unit={t("layout.lines")}
              range={lineSpacingRange}
              step={0.05}
              value={layout.lineSpacing}
              onChange={(lineSpacing) => onChange({ ...layout, lineSpacing })}
            />
            <RangeInput
              label={t("layout.paragraphGap")}
              unit="pt"
              range={paragraphGapRange}
              step={1}
              value={layout.paragraphGap}
              onChange={(paragraphGap) => onChange({ ...layout, paragraphGap })}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t("layout.source")}
          </Text>
        </Stack>
        <PageSketch layout={layout} />
      </div>
    </fieldset>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <Text id={id} size="sm" fw={500} mb={4}>
        {label}
      </Text>
      {children(id)}
    </div>
  );
}

interface RangeInputProps {
  readonly label: string;
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that must lie within a range; outside of it, the field says so. */
function RangeInput({ label, unit, range: [least, most], step, value, onChange }: RangeInputProps) {
  const range = `${vietnamese(least)}–${vietnamese(most)} ${unit}`;
  return (
    <NumberInput
      label={label}
      {...(value >= least && value <= most ? { description: range } : { error: t("layout.outside", { range }) })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      decimalSeparator=","
      decimalScale={2}
      clampBehavior="none"
      allowNegative={false}
      min={least}
      max={most}
      step={step}
      value={value}
      onChange={(next) => onChange(Number(next))}
    />
  );
}

const vietnamese = (value: number): string => String(value).replace(".", ",");
