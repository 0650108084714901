/** Part I, section 3 of the October report. */
export const doThi = `
## Quản lý quy hoạch đô thị, xây dựng, đất đai
Phường tiếp nhận {22 hồ sơ|datdai.nhan} về đất đai^[{09 hồ sơ|datdai.nhan.dinhchinh} đính chính, {13 hồ sơ|datdai.nhan.chuyenmucdich} chuyển mục đích sử dụng đất.] qua Trung tâm Phục vụ hành chính công, đã giải quyết {20 hồ sơ|datdai.xong}^[{09 hồ sơ|datdai.xong.dinhchinh} đính chính, {11 hồ sơ|datdai.xong.chuyenmucdich} chuyển mục đích sử dụng đất.], còn {02 hồ sơ|datdai.con} trong hạn.
Kế hoạch làm sạch dữ liệu đất đai bước sang tuần thứ năm: {3.120 bản|csdl.datdai.banchup} chụp giấy chứng nhận đã thu, những thửa chưa có số định danh của chủ sử dụng được lập danh sách riêng để liên hệ. Phòng Kinh tế, Hạ tầng và Đô thị trực ngoài giờ hai buổi tối mỗi tuần tại nhà văn hóa tổ dân phố để người đi làm xa đến nộp.
Đồ án điều chỉnh cục bộ quy hoạch phân khu phía nam phường được trưng bày lấy ý kiến tại ba điểm; ý kiến của Nhân dân tập trung vào bề rộng đường gom và vị trí trường mầm non.
Tổ xác minh đã thống nhất với các hộ thuộc dự án Cải tạo mặt đường Trần Khánh Dư về mốc chỉ giới, lập biên bản tại thực địa từng thửa.
## Công tác đầu tư công
Hội trường tầng 3 trụ sở phường đã xong phần trần, sàn và điện; nhà thầu đang lắp ghế, âm thanh. Hồ sơ mời thầu công trình chiếu sáng trục Quốc lộ 92 và nhà văn hóa tổ dân phố Vạn Xuân được phê duyệt, chọn xong nhà thầu trong tháng.
Sau khi Hội đồng nhân dân phường ban hành Nghị quyết số 21/NQ-HĐND ngày 25 tháng 9 năm 2026 về mở rộng ngõ, phố giai đoạn 2026 - 2030, các tổ dân phố đã họp dân lấy ý kiến; {03 tổ dân phố|moduong.to} (Bến Đò, Trung Nghĩa, Cầu Đá) gửi đăng ký sớm.
## Quản lý đô thị, trật tự xây dựng và vệ sinh môi trường
Lực lượng trật tự ra quân {08 lượt|trattudothi.raquan}, thu giữ {11 biển|trattudothi.bien} quảng cáo và nhắc nhở các hộ bày hàng dưới lòng đường quanh chợ Bến. Phong trào “Sáng thứ Bảy sạch” có sự tham gia của tất cả các tổ dân phố, các điểm tập kết rác tự phát ở ven sông được dọn và trồng hoa.
Phường ký cam kết với các cơ sở rửa xe, sửa chữa ô tô dọc phố Trung Nghĩa về thu gom dầu thải; thay {26 nắp|moitruong.hoga} hố ga bị vỡ, lắp thêm đèn ở những ngõ tối.
Về cấp giấy phép xây dựng, phường nhận {21 hồ sơ|gpxd.nhan}, gồm {04 hồ sơ|gpxd.dieuchinh} điều chỉnh và {17 hồ sơ|gpxd.moi} cấp mới, đều trả kết quả đúng hạn; kiểm tra {09 trường hợp|gpxd.kiemtra} đang thi công, yêu cầu {01 hộ|gpxd.nhacnho} che chắn lại công trình.
`;
