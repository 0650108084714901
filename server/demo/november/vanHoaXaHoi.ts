/** Part I, section 5 of the November report, with the mistakes that a report in progress has. */
export const vanHoaXaHoi = `
## Lĩnh vực Nội vụ, văn hóa, thể thao, tôn giáo
* Nội vụ:
Quy chế xét nâng bậc lương trước thời hạn đã được ký ban hành, lấy kết quả đánh giá hằng quý làm căn cứ, ưu tiên người trực tiếp làm việc với dân. Việc đánh giá, xếp loại cán bộ, công chức cuối năm được chuẩn bị từ sớm, có hướng dẫn thống nhất cho các phòng. Theo chủ trương của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường giao thêm việc quản lý công viên, nhà thi đấu cho Trung tâm Dịch vụ sự nghiệp công phường Mộc Lâm và kiện toàn chức danh Giám đốc Trung tâm đúng thời hạn.
Đã ban hành {01 quyết định|danchu.quyetdinh} quy phạm pháp luật về thực hiện dân chủ ở cơ sở, thay cho các quyết định mà xã Yên Lộc, xã Vân Thủy để lại trước khi sáp nhập.
Phường triển khai các bước chuẩn bị bầu cử bổ sung đại biểu hội đồng nhân dân phường nhiệm kỳ 2026 - 2031: lập Ủy ban bầu cử đại biểu Hội đồng nhân dân phường, rà soát danh sách cử tri, chọn địa điểm bỏ phiếu và dự trù kinh phí cho cuộc bầu cử hội đồng nhân dân phường.
* Văn hóa, Thể thao
Đại hội thể dục thể thao cấp phường diễn ra sôi nổi, đúng điều lệ; {09 môn|daihoitdtt.mon} đã thi đấu xong, đội tuyển dự giải thành phố được chọn từ những vận động viên có huy chương.
Việc bình xét danh hiệu văn hóa hoàn tất trước ngày đại đoàn kết toàn dân: {18/18 tổ dân phố|vanhoa.to} giữ danh hiệu tổ dân phố văn hóa; {9215/9541 hộ gia đình|vanhoa.ho} đạt “Gia đình văn hóa”, tỷ lệ {96,5%|vanhoa.ho.tyle}; {52 gia đình|vanhoa.tieubieu} tiêu biểu được Chủ tịch Ủy ban nhân dân phường tặng giấy khen.
Cổ động trực quan, chuyên mục truyền thanh và tin ngắn trên mạng xã hội tập trung vào các ngày lễ lớn, kết quả Đại hội Đảng bộ thành phố Sông Vân và việc đưa nghị quyết Đại hội Đại biểu toàn quốc lần thứ XIV của Đảng vào cuộc sống. UBND phường đã đề xuất đầu tư hệ thống truyền thanh thông minh thay cho các cụm loa cũ hay hỏng.
* Tôn giáo:
Ủy ban nhân dân phường xin ý kiến Ban Thường vụ Đảng ủy về việc tu bổ đình Trung Nghĩa. Giao cơ quan phòng Văn hóa, Xã hội và phòng Kinh tế, hạ tầng và Đô thị cùng tổ dân phố hướng dẫn các tổ dân phố lập hồ sơ xin tu bổ, mở sổ ghi chép tiền công đức.
Các cơ sở tôn giáo trên địa bàn sinh hoạt bình thường; các lễ trọng được tổ chức trang nghiêm, tiết kiệm; chưa phát hiện hoạt động tôn giáo trái phép.
## Y tế, bảo trợ xã hội, người có công
* Y tế
Chăm sóc sức khỏe ban đầu là một trong những nhiệm vụ được Đảng ủy, chính quyền phường ưu tiên trong nhiệm kỳ 2026 - 2030. Các việc nêu tại Nghị quyết số 72-NQ/TW ngày 09/09/2025 của Bộ Chính trị và hướng dẫn của Sở y tế đã được đưa vào kế hoạch, phân công rõ người chịu trách nhiệm từng việc.
Trạm Y tế khám sàng lọc lao tại các tổ dân phố, phát tờ rơi phòng bệnh theo mùa; cử người đến từng cơ quan hướng dẫn mở số sức khỏe điện tử trên ứng dụng VNEID, từng bước đẩy mạnh chuyên đổi số trong khám, chữa bệnh.
Đội kiểm tra liên ngành 814 phường cùng Công an phường tổng hợp việc đã làm trong 9 tháng năm 2026 và lập danh sách kiểm tra năm 2027. Số cơ sở kinh doanh dịch vụ đã kiểm tra là {17 cơ sở|doi814.coso} (phòng trà: {03|doi814.phongtra}; Lưu trú: {13|doi814.luutru}; Massage: {01|doi814.massage}), chưa phát hiện cơ sở vi phạm.
* Bảo trợ xã hội, người có công
Trợ cấp hàng tháng kỳ tháng 11 đã được chi trả cho {1.755 đối tượng|trocap.doituong} (người có công {349 người|trocap.nguoicocong}, bảo trợ xã hội {460 đối tượng|trocap.baotroxahoi}, và hưu trí xã hội {946 đối tượng|trocap.huutrixahoi}), với tổng kinh phí {2.058.669.000 đồng|trocap.kinhphi}. Phường cũng chi mai táng phí, truy lĩnh và trợ cấp một lần cho {11 trường hợp|phatsinh.truonghop}, số tiền {173.606.000 đồng|phatsinh.kinhphi}.
Thẩm định hồ sơ và ra quyết định cho {11 người|huutri.moi} đủ điều kiện nhận trợ cấp hưu trí xã hội từ tháng này. Người già yếu, người khuyết tật nặng được trả tiền tại nhà; số còn lại được vận động nhận qua tài khoản.
## Giáo dục và đào tạo
Chủ tịch Ủy ban nhân dân phường dự {01 cuộc|doithoai.giaoduc.cuoc} đối thoại với cán bộ, giáo viên, nhân viên các trường; {10 ý kiến|doithoai.giaoduc.ykien} về biên chế, phòng học xuống cấp và chế độ làm thêm giờ đã được trả lời, không ý kiến nào bị bỏ sót.
Kỳ thi chọn học sinh giỏi cấp phường có {42 học sinh|hocsinhgioi.duthi} dự thi ở {10 môn|hocsinhgioi.mon}. Đây là năm đầu phường tự đứng ra tổ chức, các khâu ra đề, coi thi, chấm thi đúng quy chế; học sinh đạt giải được bồi dưỡng thêm để dự thi cấp thành phố.
Các trường mừng Ngày Nhà giáo Việt Nam trang trọng, tiết kiệm; Trường THCS Mộc Lâm kỷ niệm {43 năm|thcsmoclam.kyniem} thành lập (18/11/1983-18/11/2026). Phường đã nhận đơn xin đổi tên chủ lớp mầm non độc lập Hoa Ban.
Danh mục sửa chữa phòng học, mua sắm thiết bị và làm phòng học thông minh đã thẩm định xong, chờ đưa vào kế hoạch đầu tư năm 2027. Các trường đã tự sửa chữa nhỏ những hạng mục nguy hiểm như lan can, bậc thang, đường điện ngoài trời.
## Khoa học, công nghệ đổi mới sáng tạo và chuyển đổi số, cải cách hành chính
Kế hoạch áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 đã ban hành; các phòng đang chuẩn hóa lại quy trình giải quyết công việc và lưu hồ sơ theo mẫu chung.
Phát động cuộc thi “Sáng kiến cải cách hành chính” và cuộc thi “Công dân số Sông Vân” năm 2026 đạt kết quả.
Các phòng tự chấm điểm chỉ số cải cách hành chính năm 2026, giải trình từng tiêu chí còn mất điểm và đề xuất cách khắc phục; Văn phòng tổng hợp, báo cáo lãnh đạo phường trong tuần đầu tháng 12.
Tin bài được biên tập, xét duyệt và đăng đều trên Cổng thông tin dịch vụ công phường Mộc Khê, có sự tham gia của Trung tâm Dịch vụ sự nghiệp công phường Mộc Khê.
`;
