/** What the checks say, in Vietnamese, for people who write reports. Numbers come printed. */
export const messages = {
  sum: (sum: string, unit: string): string => `Các phần cộng lại không bằng tổng: ${sum}${unit}.`,
  openSum: (sum: string, unit: string): string =>
    `Các phần kể sau “trong đó” cộng lại chưa bằng tổng: ${sum}${unit}. Nếu còn phần khác không kể thì bỏ qua; nếu không, xin xem lại số liệu.`,
  ratio: (part: string, whole: string, right: string, printed: string): string => `${part} / ${whole} = ${right}, văn bản ghi ${printed}.`,
  cutRatio: (part: string, whole: string, right: string, printed: string): string =>
    `${part} / ${whole} = ${right} nếu làm tròn; văn bản cắt bớt chữ số thành ${printed}.`,
  growth: (change: string, before: string, right: string, printed: string): string =>
    `${change} so với kỳ trước ${before} là ${right}, văn bản ghi ${printed}.`,
  otherWhole: (printed: string, implied: string, other: string): string =>
    `Tỷ lệ ${printed} suy ra tổng số khoảng ${implied}, trong khi nơi khác của báo cáo ghi ${other}. Xin đối chiếu hai nguồn số liệu.`,
  remainder: (difference: string, right: string, printed: string): string =>
    `Số còn lại không khớp: ${difference} = ${right}, văn bản ghi ${printed}.`,
  change: (difference: string, right: string, printed: string): string =>
    `Số tăng, giảm không khớp: ${difference} = ${right}, văn bản ghi ${printed}.`,
  balance: (sum: string, printed: string): string => `Số cuối kỳ không khớp với đầu kỳ và số tăng, giảm: ${sum}, văn bản ghi ${printed}.`,
  newTotal: (sum: string, printed: string): string => `Số sau khi tăng, giảm không khớp: ${sum}, văn bản ghi ${printed}.`,
  names: (printed: string, counted: number, names: readonly string[]): string =>
    `Văn bản ghi ${printed} nhưng kể tên ${counted}: ${names.join("; ")}.`,
  years: (from: number, to: number, right: number, printed: string): string =>
    `Từ năm ${from} đến năm ${to} là ${right} năm, văn bản ghi ${printed} năm.`,
  planMonth: (printed: string, right: string): string => `Báo cáo này nêu nhiệm vụ của ${right}, nhưng ở đây ghi ${printed}.`,
  reportMonth: (printed: string, right: string): string => `Báo cáo này là của ${right}, nhưng ở đây ghi ${printed}.`,
  monthOfRange: (printed: string, right: string): string => `Kỳ số liệu ghi trong ngoặc thuộc ${right}, nhưng câu ghi ${printed}.`,
  dataPeriods: (here: string, there: string): string => `Hai kỳ số liệu khác nhau trong một báo cáo: ${here} và ${there}.`,
  ownUnit: (printed: string, own: string): string => `Tên đơn vị ghi là “${printed}”, trong khi đơn vị làm báo cáo là “${own}”.`,
  numberShape: (printed: string, right: string): string =>
    `“${printed}” không đúng cách viết số: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân.${right === "" ? " Xin ghi lại số này." : ` Có lẽ là ${right}.`}`,
  impossibleDate: (printed: string): string => `“${printed}” không có trong lịch.`,
  zerosInDate: (printed: string, right: string): string =>
    `Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 ở trước, các tháng khác không có: “${printed}” viết là “${right}”.`,
  ungrouped: (printed: string, right: string): string => `Số từ bốn chữ số có dấu chấm ngăn hàng nghìn: “${printed}” viết là “${right}”.`,
  spacedPercent: (printed: string, right: string): string => `Không để cách trước dấu phần trăm: “${printed}” viết là “${right}”.`,
  shortMillions: (printed: string, padded: string): string => `“${printed}” dễ đọc nhầm; nếu đúng là số này, nên viết đủ ba chữ số: ${padded} triệu.`,
} as const;
