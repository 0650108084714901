import type { MarkedPassage } from "./marked.ts";

/** Totals and their parts, as reports tell them. */
export const sums: readonly MarkedPassage[] = [
  [
    "hộ tịch",
    `Trong tháng, công chức tư pháp đã giải quyết [[221|231|sum]] hồ sơ hộ tịch gồm: 88 trường hợp đăng ký khai sinh; 41 trường hợp đăng ký khai tử; 67 trường hợp xác nhận tình trạng hôn nhân; 35 trường hợp đăng ký kết hôn.`,
  ],
  [
    "hồ sơ một cửa",
    `Tổng số hồ sơ tiếp nhận: [[1.284|1.274|sum]] hồ sơ, trong đó: trực tuyến 1.102 hồ sơ; trực tiếp 149 hồ sơ; kỳ trước chuyển sang 23 hồ sơ.`,
  ],
  [
    "đã giải quyết",
    `Số hồ sơ đã giải quyết là 986 hồ sơ, trong đó trước hạn [[902|912|sum]] hồ sơ, đúng hạn 71 hồ sơ, quá hạn 03 hồ sơ.`,
    undefined,
    "any",
  ],
  [
    "thu ngân sách",
    `Thu ngân sách trên địa bàn tháng 5 ước đạt [[8 tỷ 45 triệu|8 tỷ 450 triệu|sum]] đồng, trong đó thu thuế, phí là 5 tỷ 120 triệu đồng; thu tiền sử dụng đất là 3 tỷ 330 triệu đồng.`,
  ],
  [
    "chi ngân sách",
    `Tổng chi ngân sách phường 6 tháng đầu năm là [[36.715|36.175|sum]] triệu đồng, bao gồm chi đầu tư phát triển 12.400 triệu đồng, chi thường xuyên 23.275 triệu đồng và chi dự phòng 500 triệu đồng.`,
  ],
  [
    "chi: chú thích",
    `Chi ngân sách tháng 7 ước đạt [[9.820|9.280|sum]] triệu đồng².\n² Chi đầu tư 2.950 triệu đồng; chi thường xuyên 6.330 triệu đồng.`,
  ],
  [
    "đất đai: chú thích",
    `Phường đã tiếp nhận [[27|28|sum]] hồ sơ đất đai¹ qua Trung tâm.\n¹ 12 hồ sơ đính chính, 16 hồ sơ chuyển mục đích sử dụng đất`,
  ],
  [
    "đối tượng bảo trợ",
    `Chi trả trợ cấp cho [[1.412|1.422|sum]] đối tượng (gồm 287 người có công, 398 đối tượng bảo trợ xã hội và 737 người hưởng trợ cấp hưu trí xã hội) với tổng kinh phí 1.684.250.000 đồng.`,
  ],
  ["cơ sở kinh doanh", `Đoàn liên ngành kiểm tra [[21|22|sum]] cơ sở (karaoke: 05; lưu trú: 14; internet: 03), chưa phát hiện vi phạm.`],
  ["cơ sở: không đơn vị", `Kiểm tra [[19|18|sum]] cơ sở kinh doanh thực phẩm (quán ăn 08, bếp ăn tập thể 06, sản xuất bánh 04).`],
  ["đơn thư", `Số đơn tiếp nhận trong tháng là [[17|16|sum]] đơn gồm 02 đơn khiếu nại, 01 đơn tố cáo, 13 đơn kiến nghị, phản ánh.`],
  ["tổng ở sau", `Trong quý đã tuyên truyền 14 buổi tại trường học, 22 buổi tại tổ dân phố, 09 buổi tại khu trọ; tổng cộng [[46|45|sum]] buổi.`],
  [
    "tổng ở sau, tiền",
    `Huy động từ ngân sách phường 320 triệu đồng, từ doanh nghiệp 150 triệu đồng, từ Nhân dân 85 triệu đồng, tổng kinh phí [[565|555|sum]] triệu đồng.`,
  ],
  [
    "tổng chưa giải quyết",
    `Hiện còn 07 đơn nhận trong tháng, 05 đơn nhận từ tháng trước đang xác minh (tổng số đơn đang xác minh [[13|12|sum]] đơn).`,
  ],
  [
    "câu sau",
    `Trong tháng, Công an phường tiếp nhận [[318|328|sum]] hồ sơ cư trú. Trong đó: đăng ký thường trú 96 hồ sơ, đăng ký tạm trú 187 hồ sơ, khai báo tạm vắng 45 hồ sơ.`,
  ],
  ["câu sau: cụ thể", `Đến nay đã tiêm [[1.025|1.035|sum]] mũi vắc xin. Cụ thể: sởi 412 mũi, bại liệt 356 mũi, uốn ván 267 mũi.`],
  [
    "dòng gạch",
    `Kết quả xử lý vi phạm hành chính: tổng số [[64|65|sum]] trường hợp, trong đó:\n- Giao thông: 31 trường hợp;\n- Đất đai: 09 trường hợp;\n- Môi trường: 25 trường hợp.`,
  ],
  [
    "dòng cộng",
    `- Tổng số 412 thủ tục hành chính được niêm yết, gồm:\n+ Toàn trình: 236 thủ tục;\n+ Một phần: [[147|148|sum]] thủ tục;\n+ Còn lại: 28 thủ tục.`,
    undefined,
    "any",
  ],
  [
    "dòng gạch, diện tích",
    `Diện tích gieo trồng vụ xuân [[415,8|418,5|sum]] ha, cụ thể như sau:\n- Lúa: 286,3 ha\n- Ngô: 54,7 ha\n- Rau màu: 77,5 ha`,
  ],
  [
    "lồng nhau ngoài",
    `Giải quyết [[309|306|sum]] hồ sơ, gồm: 145 hồ sơ khai sinh (trong đó đúng hạn 40 hồ sơ; đăng ký lại 105 hồ sơ); 62 hồ sơ khai tử; 99 hồ sơ kết hôn.`,
  ],
  [
    "lồng nhau trong",
    `Giải quyết 306 hồ sơ, gồm: 145 hồ sơ khai sinh (trong đó đúng hạn [[41|40|sum]] hồ sơ; đăng ký lại 105 hồ sơ); 62 hồ sơ khai tử; 99 hồ sơ kết hôn.`,
    undefined,
    "any",
  ],
  ["chữ và số", `Phường có [[mười một|mười hai|sum]] trường học, gồm năm trường mầm non, bốn trường tiểu học và ba trường trung học cơ sở.`],
  ["chữ: tổ", `Thành lập [[chín|tám|sum]] tổ công tác: ba tổ tuyên truyền, hai tổ rà soát, ba tổ hỗ trợ người dân.`],
  [
    "không dấu chấm nghìn",
    `Tiếp nhận [[2585|2575|sum]] văn bản, bao gồm 1420 văn bản của thành phố, 655 văn bản của các sở, ngành và 500 văn bản của đơn vị khác.`,
  ],
  [
    "tỷ thập phân",
    `Tổng vốn đầu tư công năm 2026 được giao 18,6 tỷ đồng, gồm vốn ngân sách thành phố [[12,8|12,4|sum]] tỷ đồng, vốn ngân sách phường 6,2 tỷ đồng.`,
    undefined,
    "any",
  ],
  [
    "đồng đầy đủ",
    `Quỹ "Đền ơn đáp nghĩa" vận động được [[148.650.000|146.850.000|sum]] đồng, gồm khối cơ quan 52.350.000 đồng, khối trường học 41.200.000 đồng, khối tổ dân phố 53.300.000 đồng.`,
  ],
  ["hai ngành", `Đội tự quản tuần tra [[52|54|sum]] lượt (ban ngày 30 lượt, ban đêm 24 lượt).`],
  ["giấy phép xây dựng", `Thẩm định [[32|33|sum]] hồ sơ cấp phép xây dựng, bao gồm: cấp mới 26 hồ sơ; điều chỉnh 05 hồ sơ; gia hạn 02 hồ sơ.`],
  ["trình độ", `Phường có [[47|46|sum]] cán bộ, công chức, gồm: 09 người trình độ thạc sĩ, 35 người trình độ đại học, 02 người trình độ cao đẳng.`],
  ["tai nạn", `Xảy ra 08 vụ tai nạn giao thông, trong đó nghiêm trọng 01 vụ, ít nghiêm trọng 03 vụ, va chạm [[05|04|sum]] vụ.`, undefined, "any"],
  ["đoàn viên", `Ra quân với [[235|245|sum]] người tham gia: 120 đoàn viên thanh niên, 85 hội viên phụ nữ, 40 cựu chiến binh.`],
  ["nâng tổng số", `Chi hội kết nạp 14 hội viên mới, nâng tổng số hội viên từ 386 lên [[410|400|sum]] hội viên.`],
  ["chia theo", `Tổng đàn gia súc, gia cầm hiện có [[24.650|24.560|sum]] con, chia ra: trâu bò 360 con; lợn 3.200 con; gia cầm 21.000 con.`],
  [
    "tỷ và triệu, phần sai",
    `Giá trị khối lượng thực hiện 4 tỷ 250 triệu đồng, trong đó xây lắp 3 tỷ 600 triệu đồng, thiết bị [[560|650|sum]] triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "và bao gồm",
    `Trung tâm tiếp đón 1.860 lượt công dân và tiếp nhận [[742|724|sum]] hồ sơ, bao gồm 610 hồ sơ trực tuyến và 114 hồ sơ nộp trực tiếp.`,
  ],
  [
    "phạt tiền",
    `Xử phạt 36 trường hợp với tổng số tiền [[61|62|sum]] triệu đồng, gồm: vỉa hè 24 triệu đồng, đất đai 30 triệu đồng, môi trường 8 triệu đồng.`,
  ],
  [
    "thủ tục",
    `Tổng số TTHC thuộc thẩm quyền gồm 402 TTHC, trong đó có 35 TTHC chưa cung cấp trực tuyến, [[140|141|sum]] TTHC trực tuyến một phần, 226 TTHC trực tuyến toàn trình.`,
    undefined,
    "any",
  ],
  ["hai câu liền", `Tổ chức 12 lớp tập huấn với [[640|630|sum]] người dự (380 nông dân, 250 cán bộ hội).`],
  ["gồm có", `Ủy ban bầu cử phường gồm có [[23|21|sum]] người: 01 chủ tịch, 03 phó chủ tịch, 17 ủy viên.`, undefined, "any"],
  [
    "cộng cụ thể lần lượt",
    `Ba hợp tác xã cung ứng [[57,5|57|sum]] tấn thóc giống, cụ thể: Hợp tác xã Đông 22,5 tấn, Hợp tác xã Tây 18 tấn, Hợp tác xã Nam 16,5 tấn.`,
  ],
];
