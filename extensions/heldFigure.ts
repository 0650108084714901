import { z } from "zod";
import { figureShape } from "./nodes/figure.ts";

/**
 * What the references of a section printed when it was closed: the figure as it was, and the section in which it stood. A closed section says what was accepted,
 * whatever becomes of the figure.
 */
export const heldFigureSchema = z.object({ sectionId: z.string(), attributes: z.object(figureShape) });
export type HeldFigure = z.output<typeof heldFigureSchema>;
