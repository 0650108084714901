import type { MarkedPassage } from "./marked.ts";

/** A fourth set, measured before any rule was mended for it: passages with one mistake each, in the breath in which wards write. */
export const blindWrong: readonly MarkedPassage[] = [
  [
    "phương tiện kiểm soát",
    `Công an phường đã tổ chức 64 ca tuần tra kiểm soát, dừng kiểm tra 318 lượt phương tiện, lập biên bản xử lý [[97|96|sum]] trường hợp vi phạm, cụ thể: không đội mũ bảo hiểm 41 trường hợp; nồng độ cồn 12 trường hợp; chở quá số người quy định 17 trường hợp; lỗi khác 26 trường hợp. Tạm giữ 29 phương tiện, tước giấy phép lái xe 05 trường hợp.`,
  ],
  [
    "hồ sơ theo hình thức",
    `Từ ngày 15/5 đến ngày 14/6, Trung tâm Phục vụ hành chính công tiếp nhận [[1.842|1.852|sum]] hồ sơ (trong đó: nộp trực tiếp 126 hồ sơ, trực tuyến toàn trình 1.104 hồ sơ, trực tuyến một phần 622 hồ sơ); 100% hồ sơ được số hóa thành phần.`,
    undefined,
    "any",
  ],
  [
    "nguồn thu",
    `Tổng thu ngân sách nhà nước trên địa bàn ước đạt 8.462 triệu đồng, bao gồm các khoản: thuế sử dụng đất phi nông nghiệp 1.215 triệu đồng; lệ phí trước bạ 3.906 triệu đồng; lệ phí môn bài 148 triệu đồng; thu tiền thuê đất [[3.183|3.193|sum]] triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "chữ ký số",
    `Đến nay đã có 52/56 cán bộ, công chức được cấp chứng thư chữ ký số cá nhân, đạt tỷ lệ [[92,8%|92,9%|ratio]]; 100% văn bản đi (trừ văn bản mật) được ký số và phát hành trên môi trường mạng.`,
  ],
  [
    "chi trả trợ cấp",
    `Thực hiện chi trả trợ cấp tháng 6 cho 1.127 đối tượng bảo trợ xã hội với tổng kinh phí 712.450.000 đồng, trong đó chi qua tài khoản 1.046 đối tượng, chi bằng tiền mặt [[91|81|sum]] đối tượng.`,
    undefined,
    "any",
  ],
  [
    "ba tổ",
    `Thành lập [[06|05|sum]] tổ công tác lưu động hỗ trợ người dân nộp hồ sơ trực tuyến: 02 tổ tại khu phố Đông, 01 tổ tại khu phố Đoài và 02 tổ tại trụ sở cũ.`,
  ],
  [
    "khám nghĩa vụ",
    `Kết quả sơ khám: gọi 286 công dân, có mặt 271 công dân (đạt [[94,6%|94,8%|ratio]]), vắng mặt 15 công dân; trong số có mặt, đủ điều kiện khám tuyển 188 công dân, không đủ điều kiện 83 công dân.`,
  ],
  [
    "không đủ điều kiện",
    `Đã sơ khám cho 243 thanh niên, trong đó đủ điều kiện khám tuyển 171 thanh niên, không đủ điều kiện [[82|72|sum]] thanh niên.`,
    undefined,
    "any",
  ],
  [
    "giải phóng mặt bằng",
    `Dự án xây dựng Trường Mầm non Hòa Lâm thu hồi đất của 57 hộ; đã bàn giao mặt bằng 49 hộ, còn lại [[09|08|difference]] hộ đang tiếp tục vận động.`,
  ],
  [
    "tuyến đường hai bước",
    `Dự án mở rộng đường Bờ Lở có tổng diện tích thu hồi 3,75 ha của 124 hộ dân. Đến nay đã kiểm đếm xong 124/124 hộ, phê duyệt phương án bồi thường 96 hộ, còn [[38|28|difference]] hộ chưa phê duyệt do vướng nguồn gốc đất.`,
  ],
  [
    "hòa giải",
    `Các tổ hòa giải ở cơ sở tiếp nhận 14 vụ việc (tranh chấp đất đai 06 vụ, hôn nhân gia đình 05 vụ, mâu thuẫn xóm giềng 03 vụ); hòa giải thành 11 vụ, đạt [[76,8%|78,6%|ratio]]; không thành 03 vụ.`,
  ],
  [
    "vốn vay",
    `Doanh số cho vay trong tháng đạt 3.480 triệu đồng với 58 lượt khách hàng; doanh số thu nợ 2.960 triệu đồng; dư nợ tăng [[530|520|difference]] triệu đồng so với tháng trước.`,
  ],
  [
    "hộ nghèo tính lại",
    `Kết quả rà soát: đầu năm toàn phường có 61 hộ nghèo; trong năm thoát nghèo 24 hộ, phát sinh mới 03 hộ; cuối năm còn [[38|40|difference]] hộ nghèo.`,
    undefined,
    "any",
  ],
  [
    "đoàn viên",
    `Công tác phát triển đoàn viên, hội viên: Đoàn Thanh niên kết nạp 22 đoàn viên; Hội Liên hiệp Phụ nữ kết nạp 34 hội viên; Hội Nông dân kết nạp 19 hội viên, nâng tổng số đoàn viên, hội viên kết nạp mới lên [[85|75|sum]] người.`,
  ],
  [
    "tin bài",
    `Đài Truyền thanh phường phát [[214|224|sum]] lượt tin, bài; trong đó 96 lượt về cải cách hành chính, 58 lượt về phòng, chống dịch bệnh và 70 lượt về an toàn giao thông.`,
    undefined,
    "any",
  ],
  [
    "văn bản đến đi",
    `Trong kỳ, Văn phòng tiếp nhận 1.318 văn bản đến, phát hành 472 văn bản đi (gồm 31 quyết định, 64 kế hoạch, 118 báo cáo, [[249|259|sum]] công văn và văn bản khác).`,
    undefined,
    "any",
  ],
  [
    "tiêm gia súc",
    `Hoàn thành tiêm phòng vụ xuân: lở mồm long móng 164/180 con trâu, bò đạt 91,1%; dịch tả lợn 1.420/1.500 con đạt 94,7%; dại chó, mèo 690/750 con đạt [[90%|92%|ratio]].`,
  ],
  [
    "đăng ký thường trú",
    `Tiếp nhận, giải quyết 327 hồ sơ cư trú: thường trú 142, tạm trú 118, xóa đăng ký 09, thông báo lưu trú [[48|58|sum]].`,
    undefined,
    "any",
  ],
  ["mức tăng thu", `Lũy kế 6 tháng thu được 31,2 tỷ đồng, đạt 62,4% dự toán, tăng [[22%|20%|ratio]] so với cùng kỳ năm 2024 (26 tỷ đồng).`],
  ["tỷ lệ dự toán", `Thu cân đối ngân sách phường: 15 tỷ 340 triệu đồng/23 tỷ 600 triệu đồng, đạt [[56%|65%|ratio]] dự toán năm.`],
  [
    "nhà tạm",
    `Xóa nhà tạm, nhà dột nát: hoàn thành 13 nhà (xây mới [[09|08|sum]] nhà, sửa chữa 05 nhà) với kinh phí 590 triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "đối thoại",
    `Tại hội nghị đối thoại có 46 ý kiến, kiến nghị của người dân. Chủ tịch phường đã trả lời trực tiếp 31 ý kiến, giao phòng chuyên môn xem xét [[16|15|sum]] ý kiến.`,
    undefined,
    "any",
  ],
  [
    "học sinh tốt nghiệp",
    `Năm học 2024 - 2025, toàn phường có 418 học sinh lớp 9, trong đó 414 em tốt nghiệp trung học cơ sở, đạt [[99,4%|99,0%|ratio]].`,
  ],
  [
    "thành viên ban",
    `Kiện toàn Ban Chỉ đạo chuyển đổi số gồm [[19|18|sum]] thành viên, trong đó có 01 trưởng ban, 02 phó trưởng ban và 15 ủy viên.`,
    undefined,
    "any",
  ],
  ["liệt kê tên khu phố", `Có [[05|04|count]] khu phố hoàn thành chỉ tiêu thu quỹ đền ơn đáp nghĩa, gồm: Đông Khê, Tây Khê, Nam Bình và Hạ Lũng.`],
  [
    "liệt kê tên trường",
    `Tổ chức kiểm tra bếp ăn tại [[03|04|count]] trường học (Tiểu học Hòa Lâm, Tiểu học Đông Khê, Mầm non Hoa Sen, Mầm non Sơn Ca).`,
  ],
  ["kỷ niệm liệt sĩ", `Tổ chức viếng nghĩa trang liệt sĩ nhân kỷ niệm [[77|78|years]] năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025).`],
  [
    "kỷ niệm công an",
    `Tham dự Lễ kỷ niệm [[79|80|years]] năm Ngày truyền thống Công an nhân dân Việt Nam (19/8/1945 - 19/8/2025) và 20 năm Ngày hội toàn dân bảo vệ an ninh Tổ quốc (19/8/2005 - 19/8/2025).`,
  ],
  [
    "vụ cháy",
    `Trên địa bàn xảy ra 03 vụ cháy (tăng 01 vụ so với tháng trước), không có thiệt hại về người, tài sản thiệt hại ước tính 86 triệu đồng, gồm: nhà ở 55 triệu đồng, hàng hóa [[41|31|sum]] triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "tăng so tháng trước",
    `Số lượt người dân đến giao dịch là 2.940 lượt, tăng [[240|340|difference]] lượt so với tháng trước (2.600 lượt).`,
    undefined,
    "any",
  ],
  ["giảm từ còn", `Số hồ sơ trễ hạn giảm từ 27 hồ sơ xuống còn 11 hồ sơ, giảm [[17|16|difference]] hồ sơ.`, undefined, "any"],
  [
    "thoát nước",
    `Nạo vét 6,8 km cống rãnh (tổ dân phố tự nạo vét 4,3 km; thuê đơn vị dịch vụ [[2,7|2,5|sum]] km), phát quang 12 km đường.`,
    undefined,
    "any",
  ],
  ["chợ", `Rà soát 386 hộ kinh doanh tại chợ Đông, kết quả: 352 hộ đã đăng ký kinh doanh, [[44|34|difference]] hộ chưa đăng ký.`, undefined, "any"],
  [
    "phạt tiền",
    `Ban hành 17 quyết định xử phạt vi phạm hành chính với tổng số tiền [[62.750.000|62.500.000|sum]] đồng (trật tự xây dựng: 35.000.000 đồng; vệ sinh môi trường: 9.500.000 đồng; an ninh trật tự: 18.000.000 đồng).`,
    undefined,
    "any",
  ],
  [
    "giấy chứng nhận",
    `Cấp giấy chứng nhận quyền sử dụng đất lần đầu: tiếp nhận 48 hồ sơ, đã cấp 29 hồ sơ, trả lại do không đủ điều kiện 06 hồ sơ, đang giải quyết [[14|13|difference]] hồ sơ.`,
    undefined,
    "any",
  ],
  [
    "đúng hạn trễ hạn",
    `Đã giải quyết 1.706 hồ sơ (trước hạn 1.388 hồ sơ, đúng hạn [[301|311|sum]] hồ sơ, quá hạn 07 hồ sơ); tỷ lệ giải quyết trước hạn và đúng hạn đạt 99,6%.`,
    undefined,
    "any",
  ],
  ["tỷ lệ đúng hạn", `Đã giải quyết 1.240 hồ sơ, trong đó trước hạn và đúng hạn 1.228 hồ sơ (chiếm [[98%|99%|ratio]]), quá hạn 12 hồ sơ.`],
  [
    "xã hội hóa",
    `Vận động xã hội hóa được 1 tỷ 230 triệu đồng, gồm: doanh nghiệp 780 triệu đồng, Nhân dân [[440|450|sum]] triệu đồng.`,
    undefined,
    "any",
  ],
  [
    "quà tết",
    `Trao 1.035 suất quà trị giá 517,5 triệu đồng, trong đó: quà Chủ tịch nước 268 suất, quà thành phố [[594|584|sum]] suất, quà phường 183 suất.`,
    undefined,
    "any",
  ],
  ["từng người", `Hiện phường có 62 biên chế được giao, có mặt 58 người; [[05|04|difference]] biên chế chưa tuyển dụng.`],
  [
    "khu phố văn hóa",
    `Năm 2025, có 17/19 khu phố đạt danh hiệu khu phố văn hóa ([[89,4%|89,5%|ratio]]), 5.012/5.264 hộ đạt gia đình văn hóa (95,2%).`,
  ],
  ["vượt kế hoạch", `Toàn phường vận động hiến được 236 đơn vị máu, vượt [[16|36|difference]] đơn vị so với chỉ tiêu giao (200 đơn vị).`],
  ["tháng kế hoạch", `BÁO CÁO\nTình hình kinh tế - xã hội tháng 6, nhiệm vụ trọng tâm tháng [[8|7|month]] năm 2025`],
  [
    "phân loại hộ",
    `Kiểm tra việc chấp hành quy định về phòng cháy tại 92 cơ sở, qua đó lập biên bản 92 cơ sở, phát hiện 18 cơ sở vi phạm, chiếm [[18,6%|19,6%|ratio]].`,
  ],
  [
    "tổng sau ba phần",
    `Sửa chữa 1,2 km đường bê tông khu phố Đông, 0,8 km khu phố Tây và 1,5 km khu phố Nam, với tổng chiều dài [[3,6|3,5|sum]] km.`,
  ],
  [
    "ngày công",
    `Huy động 620 ngày công lao động: dân quân 180 ngày công, đoàn viên thanh niên [[220|210|sum]] ngày công, Nhân dân các khu phố 230 ngày công.`,
    undefined,
    "any",
  ],
  [
    "bảo hiểm",
    `Phát triển mới 42 người tham gia bảo hiểm xã hội tự nguyện, nâng tổng số người tham gia lên [[398|389|sum]] người (tháng trước là 347 người).`,
    undefined,
    "any",
  ],
  ["chữ và số", `Tổ chức hai hội nghị tập huấn và ba buổi tuyên truyền lưu động, tổng số [[sáu|năm|sum]] cuộc.`],
  [
    "lớp bồi dưỡng",
    `Cử [[24|23|sum]] lượt cán bộ, công chức tham gia các lớp bồi dưỡng do thành phố tổ chức (14 lượt về chuyển đổi số, 06 lượt về đấu thầu, 03 lượt về tiếp công dân).`,
  ],
  [
    "khiếu nại tố cáo",
    `Tiếp nhận 23 đơn (04 khiếu nại, 02 tố cáo, [[16|17|sum]] kiến nghị, phản ánh); đã giải quyết xong 18 đơn, đạt 78,3%.`,
    undefined,
    "any",
  ],
];
