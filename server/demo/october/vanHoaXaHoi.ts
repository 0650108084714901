/** Part I, section 5 of the October report. */
export const vanHoaXaHoi = `
## Lĩnh vực nội vụ, văn hóa, thể thao, tôn giáo
### Nội vụ
Phường rà soát vị trí việc làm của các phòng, đơn vị; điều chỉnh phân công cho {03 công chức|noivu.dieuchinh} để bảo đảm mỗi tổ dân phố có một người theo dõi. Dự thảo quy chế xét nâng bậc lương trước thời hạn được gửi lấy ý kiến rộng rãi.
### Văn hóa, thể thao
Vòng bảng của Đại hội Thể dục thể thao phường thi đấu xong {05 môn|daihoitdtt.mon}, khán giả đến xem đông, trọng tài điều hành công tâm. Các tổ dân phố chấm điểm chéo để chuẩn bị bình xét danh hiệu “Gia đình văn hóa”.
Tuyên truyền kỷ niệm Ngày Phụ nữ Việt Nam và Ngày Chuyển đổi số quốc gia trên đài truyền thanh, {42 tin bài|truyenthong.tinbai} đăng trên Cổng thông tin điện tử phường.
### Tôn giáo
Các cơ sở tôn giáo sinh hoạt thuần túy, đúng quy định; chức sắc tích cực vận động tín đồ giữ gìn vệ sinh, không đốt vàng mã quá mức. Lãnh đạo phường thăm, chúc mừng {02 cơ sở|tongiao.tham} nhân ngày lễ trọng.
## Y tế, bảo trợ xã hội, người có công
### Y tế
Trạm Y tế tổ chức uống vitamin A cho trẻ, khám sức khỏe định kỳ cho {318 người|yte.nguoicaotuoi} cao tuổi; số ca sốt xuất huyết giảm, ổ nước đọng ở các công trình xây dựng được xử lý.
Đội kiểm tra liên ngành 814 kiểm tra {12 cơ sở|doi814.coso} kinh doanh dịch vụ (phòng trà: {02|doi814.phongtra}; lưu trú: {09|doi814.luutru}; mát-xa: {01|doi814.massage}), các cơ sở chấp hành đúng quy định.
### Bảo trợ xã hội, người có công
Chi trả trợ cấp hằng tháng cho {1.748 đối tượng|trocap.doituong}, gồm {350 người|trocap.nguoicocong} có công, {458 đối tượng|trocap.baotroxahoi} bảo trợ xã hội và {940 đối tượng|trocap.huutrixahoi} hưu trí xã hội, tổng kinh phí {2.049.113.000 đồng|trocap.kinhphi}. Giải quyết mai táng phí và trợ cấp một lần cho {08 trường hợp|phatsinh.truonghop}, số tiền {126.240.000 đồng|phatsinh.kinhphi}.
Nhà của {02 hộ|nguoicocong.suanha} gia đình người có công được sửa chữa từ nguồn Quỹ Đền ơn đáp nghĩa và ngày công của Đoàn Thanh niên, Hội Cựu chiến binh.
Quyết định cho {09 người|huutri.moi} mới đủ điều kiện hưởng trợ cấp hưu trí xã hội.
## Giáo dục và đào tạo
Các trường hoàn thành hội nghị viên chức đầu năm học; phường kiểm tra thu, chi tại {06 trường|giaoduc.kiemtra}, yêu cầu công khai từng khoản trên bảng tin. Bếp ăn bán trú được lấy mẫu kiểm nghiệm, kết quả đạt yêu cầu.
Phường rà soát số trẻ trong độ tuổi ra lớp, phân tuyến tuyển sinh cho năm học sau và đề xuất xây thêm phòng học ở Trường Mầm non Vân Thủy, nơi sĩ số đang vượt quy định.
Ban tổ chức kỳ thi học sinh giỏi cấp phường được thành lập, kế hoạch thi gửi tới các trường trước ngày 30/10/2026.
## Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số, cải cách hành chính
Tổ công nghệ số cộng đồng hướng dẫn {540 lượt|chuyendoiso.huongdan} người dân dùng chữ ký số, nộp hồ sơ trực tuyến tại nhà văn hóa. Phường đánh giá nội bộ việc thực hiện chỉ số cải cách hành chính quý III, chỉ ra {07 tiêu chí|cchc.matdiem} còn mất điểm và giao người khắc phục.
Các biểu mẫu hay dùng được rút gọn, in kèm mẫu điền sẵn và dán tại bàn viết của người dân. Việc ký số văn bản đi đạt {100%|chuyendoiso.kyso}, trừ văn bản mật.
Trung tâm Dịch vụ sự nghiệp công phường biên tập, đăng tin bài hằng ngày, thay giao diện Cổng thông tin điện tử phường cho dễ đọc trên điện thoại.
`;
