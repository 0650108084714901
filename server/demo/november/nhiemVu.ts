/** Part II of the November report, its six sections, with the mistakes that a report in progress has. */
export const nhiemVuKinhTe = `
Hoàn chỉnh, trình ban hành Đề án phát triển kinh tế tư nhân giai đoạn 2026 - 2030,
Vận động hộ kinh doanh có doanh thu lớn chuyển thành doanh nghiệp; mở lớp hướng dẫn dùng hóa đơn điện tử, kê khai thuế.
Chăm sóc cây vụ đông, mở rộng diện tích rau, hoa bán dịp tết Nguyên Đán; hướng dẫn các nhà vườn tưới lá đào, hãm nụ đúng lúc để hoa không nở sớm.
Ký quyết định công nhận hộ nghèo, hộ cận nghèo, hộ làm nông nghiệp có mức sống trung bình năm 2026.
`;

export const nhiemVuDoThi = `
Ban hành và triển khai bước đầu Đề án nâng cao hiệu quả quản lý đất đai, trật tự xây dựng, môi trường; Đề án tuyến phố văn minh giai đoạn 2026 - 2030.
Thực hiện Chỉ thị số 31/CT-UBND ngày 14 tháng 11 năm 2026 của UBND thành phố Sông Vân về bảo đảm trật tự công cộng, trật tự đường hè và hành lang an toàn đường bộ. Tuần tra, xử lý dứt điểm việc lấn chiếm đất công ngay khi mới phát sinh.
Đẩy nhanh thi công các công trình Chiếu sáng đường trục QL92 đoạn từ chợ Bến đến ngã tư Vạn Xuân, Phường Mộc Lâm, thành phố Sông Vân; Nhà văn hóa tổ dân phố Vạn Xuân, phường Mộc Lâm; Nhà làm việc 3 tầng của khối Đảng ủy-HĐND- UBND- Ủy ban MTTQ phường Mộc Lâm.
Tập trung hoàn thành chỉ tiêu thu ngân sách, giải ngân hết vốn đầu tư công; bàn giao mặt bằng các dự án đang triển khai; làm thủ tục sửa chữa các trường mầm non, chỉnh trang phố Trung Nghĩa.
`;

export const nhiemVuVanHoaXaHoi = `
Tổ chức hội nghị triển khai bầu cử bổ sung Đại biểu Quốc hội và Đại biểu Hội đồng nhân dân phường. Hoàn thành chấm điểm cải cách hành chính năm 2026, chấm sáng kiến kinh nghiệm của giáo viên đúng thời hạn thành phố giao. Các trường ôn luyện đội tuyển học sinh giỏi dự thi cấp thành phố.
Cùng Trung tâm Dịch vụ sự nghiệp công phường Mộc Lâm tuyên truyền các ngày kỷ niệm trong tháng, đăng tin bài trên Cổng thông tin điện tử phường Mộc Lâm.
Lập kế hoạch và kiểm tra an toàn thực phẩm tại bếp ăn bán trú của các trường.
Xây dựng kế hoạch thực hiện Nghị quyết 71-NQ/TW và Nghị quyết 72-NQ/TW của Bộ Chính trị.
`;

export const nhiemVuHanhChinhCong = `
Kiểm soát chặt từng bước của quy trình, tiếp tục rút ngắn thời gian giải quyết thủ tục hành chính như Ủy ban nhân dân thành phố đã chỉ đạo.
Hướng dẫn người dân nộp hồ sơ trên cổng dịch vụ công, giảm hồ sơ giấy nộp tại quầy; phấn đấu tỷ lệ nộp trực tuyến cao hơn mức {=hcc.tructuyen.tyle} của tháng 11.
Công chức Trung tâm Phục vụ Hành chính công và các phòng luân chuyển hồ sơ đúng bước, đúng hạn, không để xảy ra chậm muộn phải xin lỗi người dân.
`;

export const nhiemVuAnNinh = `
Giữ vững an ninh chính trị, trật tự an toàn xã hội. Nắm chắc tình hình nhân dân, tình hình tôn giáo, bảo vệ tuyệt đối an toàn cuộc bầu cử bổ sung Đại biểu Quốc hội và Đại biểu Hội đồng nhân dân phường.
Phòng ngừa tội phạm công nghệ cao, lừa đảo qua mạng, tín dụng đen. Không để hình thành điểm nóng về ANTT.
Mở đợt cao điểm trấn áp tội phạm cuối năm và dịp tết Nguyên Đán.
Hoàn thành việc làm sạch dữ liệu đăng ký xe, giấy phép lái xe và số hóa hồ sơ xe trên địa bàn phường.
Đưa phong trào toàn dân bảo vệ an ninh tổ quốc vào quy ước của tổ dân phố, gắn với phong trào dân vận khéo.
`;

export const nhiemVuQuanSu = `
Tổ chức khám tuyển nghĩa vụ quân sự, hoàn thiện hồ sơ gọi công dân nhập ngũ năm 2027; kỷ niệm {81 năm|lucluongvutrang.kyniem} Ngày truyền thống lực lượng vũ trang thành phố Sông Vân (20/12/1945 - 20/12/2026).
Lập kế hoạch, bố trí lực lượng trực sẵn sàng chiến đấu dịp cuối năm.
`;
