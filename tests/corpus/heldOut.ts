import type { MarkedPassage } from "./marked.ts";

/** Passages that the checks were never tuned to: written before the first measurement, and never changed because of one. */
export const heldOut: readonly MarkedPassage[] = [
  [
    "hộ kinh doanh",
    `Trong tháng, phường cấp mới và cấp đổi [[46|48|sum]] giấy chứng nhận đăng ký hộ kinh doanh, bao gồm 29 giấy cấp mới, 12 giấy cấp đổi và 07 giấy cấp lại.`,
  ],
  [
    "diện tích vụ đông",
    `Tổng diện tích cây vụ đông đã trồng đạt [[182,5|187,5|sum]] ha, cụ thể: ngô 64,2 ha; khoai tây 48,3 ha; rau màu các loại 75 ha.`,
  ],
  [
    "thu ngân sách",
    `Tổng thu ngân sách trên địa bàn 10 tháng ước đạt 42 tỷ 350 triệu đồng, đạt [[89,8%|91,1%|ratio]] dự toán thành phố giao (46 tỷ 500 triệu đồng).`,
  ],
  [
    "chi thường xuyên",
    `Chi ngân sách phường tháng 9 ước thực hiện [[8.955|8.965|sum]] triệu đồng, trong đó: chi đầu tư phát triển 2.140 triệu đồng; chi thường xuyên 6.825 triệu đồng.`,
  ],
  [
    "một cửa",
    `Bộ phận tiếp nhận và trả kết quả đã nhận 843 hồ sơ. Kết quả: đã giải quyết 817 hồ sơ, còn [[36|26|difference]] hồ sơ đang trong thời hạn xử lý.`,
  ],
  ["trực tuyến", `Số hồ sơ nộp trực tuyến là 612/690 hồ sơ, đạt tỷ lệ [[88,6%|88,7%|ratio]].`],
  ["bảo hiểm y tế", `Toàn phường có 17.820/18.540 người tham gia bảo hiểm y tế, tỷ lệ bao phủ [[95,1%|96,1%|ratio]], vượt chỉ tiêu thành phố giao.`],
  [
    "khen thưởng",
    `Chủ tịch UBND phường tặng Giấy khen cho [[04|05|count]] tập thể: Trường Tiểu học Mộc Lâm, Trạm Y tế phường, tổ dân phố Bến Đò, tổ dân phố Cầu Đá, Hội Phụ nữ phường.`,
  ],
  ["kỷ niệm ngày thành lập", `Tổ chức tọa đàm kỷ niệm [[94|95|years]] năm Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam (20/10/1930 - 20/10/2025).`],
  [
    "tháng trong đề mục",
    `II. NHIỆM VỤ TRỌNG TÂM [[THÁNG 9|THÁNG 10|month]]\nBáo cáo kết quả công tác tháng 9, nhiệm vụ trọng tâm tháng 10 năm 2026.`,
  ],
  [
    "tên phường trong câu kết",
    `Trên đây là báo cáo kết quả thực hiện nhiệm vụ tháng 8 của UBND [[phường Mộc Châu|phường Mộc Lâm|name]].`,
    "phường Mộc Lâm",
  ],
  [
    "an ninh",
    `Công an phường tiếp nhận [[21|22|sum]] tin báo, tố giác về tội phạm, gồm: trộm cắp tài sản 09 tin; cố ý gây thương tích 04 tin; lừa đảo chiếm đoạt tài sản 06 tin; đánh bạc 03 tin.`,
  ],
  [
    "vi phạm giao thông",
    `Lập biên bản 58 trường hợp vi phạm trật tự an toàn giao thông, phạt tiền 42 trường hợp, số còn lại [[18|16|difference]] trường hợp đang hoàn thiện hồ sơ.`,
  ],
  ["nghĩa vụ quân sự", `Kết quả khám tuyển có 96 công dân đủ sức khỏe trên tổng số 128 công dân được gọi khám, đạt tỷ lệ [[74%|75%|ratio]].`],
  [
    "dân quân",
    `Huấn luyện cho [[115|125|sum]] đồng chí dân quân (dân quân cơ động 38 đồng chí, dân quân tại chỗ 62 đồng chí, dân quân phòng không 25 đồng chí), kết quả kiểm tra đạt yêu cầu.`,
  ],
  [
    "khiếu nại",
    `Trong quý, phường nhận 23 đơn, trong đó khiếu nại 03 đơn, tố cáo 02 đơn, kiến nghị, phản ánh 18 đơn. Đã giải quyết 19 đơn, còn [[05|04|difference]] đơn đang xác minh.`,
  ],
  [
    "tăng so với cùng kỳ",
    `Giá trị sản xuất tiểu thủ công nghiệp tháng 10 ước đạt 126 tỷ đồng, tăng 6 tỷ đồng ([[6%|5%|ratio]]) so với cùng kỳ năm trước.`,
  ],
  ["hộ nghèo giảm", `Số hộ nghèo giảm từ 84 hộ đầu năm xuống còn 59 hộ, giảm [[35|25|difference]] hộ.`],
  ["phổ cập", `Huy động trẻ 5 tuổi ra lớp 412/412 cháu, đạt 100%; trẻ mẫu giáo 3 - 4 tuổi 688/742 cháu, đạt [[92,2%|92,7%|ratio]].`],
  ["trường học", `Toàn phường có 09 trường, gồm 04 trường mầm non, [[02|03|sum]] trường tiểu học, 02 trường trung học cơ sở.`, undefined, "any"],
  ["tiêm chủng", `Trạm Y tế tiêm vắc xin sởi cho 236 trẻ trong tổng số 245 trẻ thuộc diện tiêm, đạt [[96,7%|96,3%|ratio]].`],
  [
    "chính sách",
    `Tặng quà dịp 27/7 cho người có công với tổng số 318 suất, kinh phí [[190|190,8|sum]] triệu đồng, gồm quà của Chủ tịch nước 95,4 triệu đồng, quà của thành phố 63,6 triệu đồng, quà của phường 31,8 triệu đồng.`,
  ],
  ["đầu tư công", `Đã giải ngân 3.672 triệu đồng trên tổng kế hoạch vốn 5.100 triệu đồng, đạt [[70%|72%|ratio]] kế hoạch.`],
  [
    "chứng thực",
    `Thực hiện chứng thực [[1.254|1.264|sum]] việc: chứng thực bản sao 1.120 việc, chứng thực chữ ký 98 việc, chứng thực hợp đồng, giao dịch 46 việc.`,
  ],
  [
    "giải phóng mặt bằng",
    `Dự án đi qua 37 hộ dân; đến nay 29 hộ đã nhận tiền và bàn giao mặt bằng, còn lại [[09|08|difference]] hộ chưa đồng ý phương án.`,
  ],
  [
    "chuyển đổi số",
    `Số tài khoản định danh mức 2 đã kích hoạt là 11.206 tài khoản, đạt [[90,2%|92,0%|ratio]] so với 12.180 người từ 14 tuổi trở lên.`,
  ],
  ["hội viên", `Hội Nông dân kết nạp mới 31 hội viên, nâng tổng số hội viên từ 1.204 lên [[1.245|1.235|sum]] hội viên.`, undefined, "any"],
  [
    "tháng trong đoạn",
    `I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 6\nTrong [[tháng 5|tháng 6|month]], UBND phường đã tổ chức 02 hội nghị giao ban và 01 hội nghị chuyên đề về giải phóng mặt bằng.`,
  ],
  [
    "tên phường lẫn",
    `Trung tâm Phục vụ hành chính công [[phường Yên Lộc|phường Vân Thủy|name]] tiếp nhận 402 hồ sơ. UBND phường Vân Thủy chỉ đạo giải quyết đúng hạn.`,
    "phường Vân Thủy",
  ],
  [
    "hai năm",
    `Sơ kết [[4|5|years]] năm thực hiện Chỉ thị số 05-CT/TW (15/5/2021 - 15/5/2026) về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.`,
  ],
  [
    "cháy nổ",
    `Kiểm tra an toàn phòng cháy, chữa cháy tại [[05|04|count]] cơ sở (chợ Bến, Công ty May Vân Thủy, kho lạnh Đồng Chằm, nhà trọ Cầu Đá).`,
  ],
  [
    "tạm trú",
    `- Tiếp nhận 187 hồ sơ cư trú, trong đó:\n+ Đăng ký thường trú: 64 hồ sơ;\n+ Đăng ký tạm trú: [[91|98|sum]] hồ sơ;\n+ Xác nhận cư trú: 25 hồ sơ.`,
    undefined,
    "any",
  ],
  ["kết quả xếp loại", `Xếp loại 16 tổ dân phố: 10 tổ xuất sắc ([[62%|62,5%|ratio]]), 06 tổ tốt (37,5%).`],
  ["rác thải", `Khối lượng rác thu gom 412,6 tấn, tăng 12,6 tấn so với tháng trước ([[390|400|difference]] tấn).`, undefined, "any"],
  // From here on everything is right, or no business of arithmetic.
  ["đúng: cây vụ đông", `Gieo trồng 96,5 ha cây vụ đông, gồm 41 ha ngô, 30,5 ha khoai lang và 25 ha rau các loại, bằng 101,6% kế hoạch (95 ha).`],
  ["đúng: công văn", `Thực hiện Công văn số 1254/UBND-VX ngày 12/10/2026 của UBND thành phố, phường đã rà soát 214 hộ thuộc 05 tổ dân phố.`],
  ["đúng: số điện thoại", `Đường dây nóng tiếp nhận phản ánh: 0225.3821.456 hoặc 0912 345 678, trực 24/24 giờ, kể cả thứ Bảy, Chủ nhật.`],
  ["đúng: trong đó mở", `Toàn phường có 9.812 hộ với 34.520 nhân khẩu, trong đó có 51 hộ nghèo và 163 hộ cận nghèo.`],
  ["đúng: nữ và đảng viên", `Hội nghị có 145 đại biểu dự, trong đó 62 đại biểu nữ, 88 đại biểu là đảng viên, 12 đại biểu là người cao tuổi.`],
  ["đúng: khoảng", `Ước khoảng 1.200 lượt người tham dự, gồm gần 700 người dân, trên 300 học sinh và hơn 100 khách mời.`],
  ["đúng: nhiệm kỳ", `Xây dựng kế hoạch tổng kết 5 năm (2021 - 2025) thực hiện phong trào thi đua yêu nước và phương hướng nhiệm kỳ 2025 - 2030.`],
  ["đúng: không cùng nhau", `Phường ra quân 12 buổi, tháo dỡ 35 biển hiệu, nhắc nhở 48 hộ, lập biên bản 03 trường hợp, phạt 7,5 triệu đồng.`],
  ["đúng: làm tròn", `Có 2/3 trường đạt chuẩn quốc gia (66,7%), phấn đấu đạt 100% vào năm 2028.`],
  [
    "đúng: hai cách chia",
    `Tổ chức 24 buổi tuyên truyền, gồm 15 buổi tại tổ dân phố, 09 buổi tại trường học; trong đó 20 buổi do Công an chủ trì, 04 buổi do Đoàn Thanh niên chủ trì.`,
  ],
  ["đúng: con trong con", `Tiếp nhận 96 hồ sơ, gồm 60 hồ sơ hộ tịch (trong đó 22 hồ sơ khai sinh), 21 hồ sơ đất đai và 15 hồ sơ bảo trợ xã hội.`],
  [
    "đúng: điều khoản",
    `Căn cứ khoản 3 Điều 12 Luật Tổ chức chính quyền địa phương và Mục 2 Chương IV Nghị định số 150/2025/NĐ-CP, UBND phường giao 03 phòng thực hiện.`,
  ],
  ["đúng: kế hoạch", `Kế hoạch năm trồng 3.000 cây, đến nay đã trồng 2.460 cây, đạt 82% kế hoạch, còn 540 cây trồng dịp cuối năm.`],
  ["đúng: so với tháng trước", `Trong tháng 7 phát sinh 04 vụ việc, giảm 02 vụ so với tháng 6 (06 vụ).`],
  ["đúng: phường bạn", `UBND phường phối hợp với UBND phường Yên Lộc và xã Đông Hà tuần tra khu vực giáp ranh.`, "phường Mộc Lâm"],
  ["đúng: tên có dấu phẩy", `Làm việc với 03 phòng: Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND.`],
  ["đúng: liệt kê mở", `Kiểm tra 15 cơ sở, tập trung vào các điểm như chợ Bến, chợ Cầu Đá, siêu thị Hòa Phát, bến xe phía Nam...`],
  ["đúng: địa chỉ", `Trụ sở mới đặt tại số 45, phố Trung Nghĩa, tổ dân phố 7, cách trụ sở cũ 350 m, có 03 tầng, diện tích sàn 1.250 m2.`],
  ["đúng: ngày và giờ", `Cuộc họp bắt đầu lúc 8 giờ 30 phút ngày 15/11/2026 tại phòng họp tầng 2, thành phần gồm 21 đại biểu.`],
  ["đúng: vượt chỉ tiêu", `Vận động hiến 63/50 đơn vị máu, đạt 126% chỉ tiêu giao.`],
  ["đúng: tiền bằng chữ", `Chi trả 4 tỷ 080 triệu đồng cho 17 hộ, trong đó đất ở 3 tỷ 230 triệu đồng, tài sản trên đất 850 triệu đồng.`],
  ["đúng: lượt và người", `Tiếp 18 lượt công dân với 31 người, về 14 vụ việc, không có đoàn đông người.`],
  ["đúng: năm học", `Năm học 2026 - 2027, cấp tiểu học có 62 lớp với 2.108 học sinh, bình quân 34 học sinh/lớp.`],
  ["đúng: cộng sau", `Quyên góp được 48 triệu đồng từ doanh nghiệp, 31 triệu đồng từ các hộ dân, tổng cộng 79 triệu đồng.`],
  ["đúng: chữ số viết chữ", `Cả ba tổ hòa giải đã hòa giải thành bảy vụ, không thành hai vụ trên tổng số chín vụ việc.`],
  ["đúng: lãi suất", `Ngân hàng Chính sách xã hội giải ngân 6,4 tỷ đồng cho 128 hộ, lãi suất 6,6%/năm, nợ quá hạn 0,12%.`],
];
