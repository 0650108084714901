/** Part II of the October report, its six sections. */
export const nhiemVuKinhTe = `
Gặt xong lúa mùa trước ngày 10/11/2026, giải phóng đất để trồng cây vụ đông đúng khung thời vụ.
Tổ chức gặp mặt, đối thoại với doanh nghiệp; rà soát hộ nghèo, hộ cận nghèo đúng tiến độ của thành phố.
Hướng dẫn kỹ thuật trồng, chăm sóc cây vụ đông; vận động các hợp tác xã ký hợp đồng tiêu thụ trước khi thu hoạch.
Đôn đốc thu các khoản phí, lệ phí còn nợ; kiểm soát chặt các khoản chi chưa thật cần thiết.
`;

export const nhiemVuDoThi = `
Hoàn thành việc thu thập, đối chiếu dữ liệu đất đai; lập danh sách thửa chưa liên hệ được với chủ sử dụng.
Khởi công công trình chiếu sáng trục Quốc lộ 92 và nhà văn hóa tổ dân phố Vạn Xuân; nghiệm thu hội trường tầng 3 trụ sở phường.
Phê duyệt phương án bồi thường cho các hộ đã kiểm đếm xong ở dự án đường tránh Quốc lộ 92 và dự án Cải tạo mặt đường Trần Khánh Dư.
Tăng cường kiểm tra quanh các nghĩa trang, ngăn việc xây lấn vào dịp cuối năm.
`;

export const nhiemVuVanHoaXaHoi = `
Tổ chức Đại hội Thể dục thể thao phường; bình xét, công nhận danh hiệu văn hóa; tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở các tổ dân phố.
Tổ chức kỳ thi chọn học sinh giỏi cấp phường, chuẩn bị kỷ niệm Ngày Nhà giáo Việt Nam trang trọng, tiết kiệm.
Chi trả trợ cấp đúng đối tượng, đúng ngày; khuyến khích nhận tiền qua tài khoản.
Ban hành quy chế xét nâng bậc lương trước thời hạn; phát động các cuộc thi về cải cách hành chính và chuyển đổi số.
Phối hợp với Trung tâm Dịch vụ sự nghiệp công phường tuyên truyền các ngày lễ lớn trong tháng.
`;

export const nhiemVuHanhChinhCong = `
Duy trì tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn; nâng tỷ lệ nộp hồ sơ trực tuyến cao hơn tháng 10.
Rà soát bảng niêm yết, mã QR; tập huấn cho công chức kỹ năng giao tiếp và hướng dẫn người cao tuổi.
`;

export const nhiemVuAnNinh = `
Nắm chắc tình hình cơ sở, giải quyết dứt điểm các mâu thuẫn còn lại; phòng ngừa lừa đảo qua mạng.
Hoàn thành việc nhập tọa độ cơ sở có nguy cơ cháy, nổ; kiểm tra an toàn phòng cháy tại chợ và khu nhà trọ.
Tuần tra, xử lý đỗ xe trên vỉa hè, nhất là quanh trường học và cổng các công ty.
`;

export const nhiemVuQuanSu = `
Hoàn thiện hồ sơ công dân đủ điều kiện khám tuyển nghĩa vụ quân sự; xây dựng kế hoạch giáo dục quốc phòng và an ninh năm 2027.
Duy trì chế độ trực sẵn sàng chiến đấu, phối hợp với Công an phường tuần tra ban đêm.
`;
