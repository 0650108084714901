import type { MarkedPassage } from "./marked.ts";

/** A fifth set, measured after the rules were mended on the fourth: one mistake each. */
export const freshWrong: readonly MarkedPassage[] = [
  [
    "quỹ hội",
    `Các hội, đoàn thể vận động được [[186|176|sum]] triệu đồng, cụ thể như sau: Hội Phụ nữ 64 triệu đồng, Hội Nông dân 52 triệu đồng, Hội Cựu chiến binh 31 triệu đồng, Đoàn Thanh niên 29 triệu đồng.`,
  ],
  [
    "kiểm tra hàng quán",
    `Trong tháng, Đội kiểm tra liên ngành tổ chức 09 buổi kiểm tra đối với 54 cơ sở (quán ăn 28, cà phê 15, tạp hóa [[10|11|sum]]), nhắc nhở 12 cơ sở.`,
    undefined,
    "any",
  ],
  [
    "hồ sơ đất đai",
    `Tính đến hết ngày 14/6, bộ phận một cửa nhận 236 hồ sơ đất đai, trả kết quả 198 hồ sơ, còn [[48|38|difference]] hồ sơ trong hạn giải quyết.`,
  ],
  ["hạn", `Trong 498 hồ sơ đã giải quyết có 471 hồ sơ trước hạn, 22 hồ sơ đúng hạn, [[15|05|sum]] hồ sơ quá hạn.`, undefined, "any"],
  ["tỷ lệ hài lòng", `Phát 350 phiếu khảo sát, thu về 329 phiếu ([[93%|94%|ratio]]), 100% phiếu đánh giá hài lòng trở lên.`],
  ["tỷ lệ chi trả", `Chi trả qua tài khoản cho 1.386/1.520 đối tượng, đạt [[92,1%|91,2%|ratio]].`],
  ["thu quỹ đất", `Thu tiền sử dụng đất 6 tháng được 12 tỷ 480 triệu đồng, bằng [[51%|52%|ratio]] kế hoạch năm (24 tỷ đồng).`],
  [
    "vốn đầu tư",
    `Tổng kế hoạch vốn 18,4 tỷ đồng, bố trí cho 07 dự án chuyển tiếp 11,6 tỷ đồng và 04 dự án khởi công mới [[7,8|6,8|sum]] tỷ đồng.`,
    undefined,
    "any",
  ],
  ["dự án", `Năm nay phường triển khai [[12|11|sum]] dự án, gồm 07 dự án chuyển tiếp và 04 dự án khởi công mới.`],
  ["mỗi khu", `Bố trí 27 điểm tập kết rác: khu phố 1 có 06 điểm, khu phố 2 có 09 điểm, khu phố 3 có [[11|12|sum]] điểm.`, undefined, "any"],
  ["trẻ em", `Toàn phường hiện có 2.146 trẻ em dưới 6 tuổi, đã cấp thẻ bảo hiểm y tế cho 2.139 trẻ, còn [[08|07|difference]] trẻ chưa được cấp.`],
  ["đảng viên mới", `Kết nạp 06 đảng viên, nâng tổng số đảng viên toàn Đảng bộ từ 848 lên [[864|854|sum]] đồng chí.`],
  ["so cùng kỳ", `Thu phí chợ đạt 412 triệu đồng, tăng 62 triệu đồng ([[17,1%|17,7%|ratio]]) so với cùng kỳ năm trước.`],
  ["giảm so tháng", `Xảy ra 04 vụ trộm cắp, giảm [[03|02|difference]] vụ so với tháng trước (06 vụ).`],
  ["lao động", `Giải quyết việc làm cho 126 lao động (trong tỉnh 71, ngoài tỉnh 43, xuất khẩu lao động [[22|12|sum]]).`, undefined, "any"],
  [
    "người cao tuổi",
    `Chúc thọ, mừng thọ 214 cụ, trong đó: tròn 70 tuổi 96 cụ, tròn 80 tuổi 71 cụ, tròn 90 tuổi 38 cụ, từ 100 tuổi trở lên [[19|09|sum]] cụ.`,
    undefined,
    "any",
  ],
  [
    "liệt kê đơn vị",
    `Khen thưởng [[03|04|count]] tập thể, gồm: Trạm Y tế phường, Trường Mầm non Hoa Sen, Chi hội Phụ nữ khu phố 3 và Đội dân phòng khu phố 5.`,
  ],
  ["liệt kê tuyến", `Hoàn thành lát vỉa hè [[04|03|count]] tuyến phố: Bờ Sông, Cây Gạo, Lò Gốm.`],
  ["kỷ niệm", `Tổ chức mít tinh kỷ niệm [[134|135|years]] năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2025).`],
  ["kỷ niệm Đoàn", `Phát động thi đua chào mừng kỷ niệm [[95|94|years]] năm Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1931 - 26/3/2025).`],
  ["tháng", `BÁO CÁO\nKết quả công tác tháng 4, phương hướng nhiệm vụ tháng [[6|5|month]] năm 2026`],
  [
    "giấy phép",
    `Cấp 31 giấy phép xây dựng (nhà ở riêng lẻ 26 giấy phép, công trình khác [[06|05|sum]] giấy phép), thu lệ phí 4.650.000 đồng.`,
    undefined,
    "any",
  ],
  ["hộ khẩu", `Đầu kỳ có 132 hộ cận nghèo, trong kỳ giảm 31 hộ, tăng mới 05 hộ, cuối kỳ còn [[116|106|difference]] hộ cận nghèo.`, undefined, "any"],
  ["cây", `Trồng được 2.300 cây xanh các loại, đạt [[76%|92%|ratio]] kế hoạch giao (2.500 cây).`],
  ["tổng sau", `Đã lắp 24 camera ở khu phố Đông, 18 camera ở khu phố Tây, 15 camera ở chợ; tổng cộng [[58|57|sum]] camera.`],
  ["lượt", `Thư viện, nhà văn hóa đón 1.860 lượt người, gồm 1.120 lượt thiếu nhi và [[720|740|sum]] lượt người lớn.`, undefined, "any"],
  ["công văn", `Văn phòng phát hành [[385|395|sum]] văn bản các loại, bao gồm 210 công văn, 87 quyết định, 52 báo cáo, 28 kế hoạch và 18 thông báo.`],
  [
    "an toàn",
    `Tổng số cơ sở thuộc diện quản lý về phòng cháy, chữa cháy là 168 cơ sở; đã kiểm tra 121 cơ sở, chưa kiểm tra [[57|47|difference]] cơ sở.`,
  ],
  ["tỷ lệ nữ", `Tập huấn cho 160 người, trong đó nữ 68 người, chiếm [[45,2%|42,5%|ratio]].`],
  ["bình xét", `Qua bình xét, có 5.890/6.120 hộ đạt danh hiệu gia đình văn hóa, đạt [[96,3%|96,2%|ratio]], tăng 0,4% so với năm trước.`],
];
