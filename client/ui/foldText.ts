/** Text for finding: lower case, without accents, `đ` as `d`, so that "bao cao" finds "Báo cáo". */
export const foldText = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
