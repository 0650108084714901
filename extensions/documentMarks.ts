/** How urgent a document is, as the box on it says, with the box's size in millimetres (decree 30/2020, appendix I, III.2.b). */
export const urgencyBoxes = {
  KHẨN: { width: 20, height: 8 },
  "THƯỢNG KHẨN": { width: 40, height: 8 },
  "HỎA TỐC": { width: 30, height: 8 },
} as const;
export type Urgency = keyof typeof urgencyBoxes;
export const urgencies = ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"] as const satisfies readonly Urgency[];

/** Who may see a document and what to do with it afterwards: the examples of appendix I, III.2.c. Other words are printed likewise. */
export const circulations = ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"] as const;
