/** Part I, section 8 of the October report. */
export const anNinh = `
An ninh chính trị, trật tự an toàn xã hội trên địa bàn được giữ vững; {không|anninh.trongan} xảy ra vụ án nghiêm trọng.
Thực hiện Đề án 06, Công an phường làm sạch {92%|dean06.lamsach} dữ liệu được giao, phân loại {8.940 hồ sơ|cutru.hoso} cư trú và cử tổ lưu động làm căn cước cho người già yếu tại nhà.
- Giải quyết thủ tục đăng ký cư trú:
+ Thường trú: {251/251 hồ sơ|thuongtru.hoso} nộp qua Cổng Dịch vụ công, đạt {100%|thuongtru.tyle};
+ Tạm trú: {06/06 hồ sơ|tamtru.hoso} nộp qua Cổng Dịch vụ công, đạt {100%|tamtru.tyle}.
- Giải quyết mâu thuẫn trong Nhân dân: phát sinh {03 vụ việc|mauthuan.moi} tranh chấp ngõ đi, ranh giới đất; tổ hòa giải đang tiếp tục vận động các bên.
- Quản lý ngành nghề kinh doanh có điều kiện: kiểm tra {04 cơ sở|luutru.kiemtra} lưu trú, {không|luutru.vipham} có cơ sở vi phạm.
- Phòng cháy, chữa cháy:
+ Kiểm tra định kỳ {18 cơ sở|pccc.kiemtra}, yêu cầu khắc phục ngay lối thoát nạn bị che chắn;
+ Nhập tọa độ lên phần mềm quản lý cho {96/119 cơ sở|pccc.toado} có nguy cơ cháy, nổ, đạt {80,7%|pccc.toado.tyle}.
- Phòng, chống tội phạm và tệ nạn xã hội: gọi hỏi, răn đe {11 đối tượng|anninh.goihoi}; tổ chức cho các cơ sở cầm đồ, cho thuê xe ký cam kết không tiếp tay cho vi phạm.
- Trật tự an toàn giao thông: tuần tra {07 lượt|tuantra.luot}, tổ chức {02 buổi|atgt.buoi} tuyên truyền tại Trường THCS Yên Lộc và Trường THCS Vân Thủy.
`;
