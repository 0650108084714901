/** Part I, section 8 of the November report, with the mistakes that a report in progress has. */
export const anNinh = `
An ninh chính trị được giữ vững, trật tự xã hội trên địa bàn tháng 11 không có diễn biến bất thường.
Đề án 06: đã làm sạch {100%|dean06.lamsach} dữ liệu tư pháp, đất đai, văn bằng, chứng chỉ theo yêu cầu “đúng, đủ, sạch, sống; giúp {1.228 đảng viên|dean06.dangvien} cập nhật thông tin qua VneID; phân loại, xếp lại {10.636 hồ sơ|cutru.hoso} cư trú.
- Giải quyết thủ tục đăng ký cư trú:
+ Thường trú: {264/264 hồ sơ|thuongtru.hoso} nộp qua Công DVC (đạt {100%|thuongtru.tyle}).
+ Tạm trú: {04/04 hồ sơ|tamtru.hoso} nộp qua Công DVC (đạt {100%|tamtru.tyle}).
- Giải quyết mâu thuẫn trong nội bộ Nhân dân: Tháng này {không|mauthuan.moi} phát sinh thêm vụ việc trong nhân dân. Tổ hòa giải đang tiếp tục giải quyết {03 vụ việc|mauthuan.thangtruoc} còn lại của tháng trước.
- Ngành nghề kinh doanh có điều kiện về ANTT: Tổ công tác đã kiểm tra {05 cơ sở|luutru.kiemtra} lưu trú; {không|luutru.vipham} cơ sở nào vi phạm.
- Phòng cháy, chữa cháy:
- Kiểm tra định kỳ {20 cơ sở|pccc.kiemtra}; cùng UBND phường đôn đốc khắc phục tồn tại, vận động lắp thiết bị báo cháy truyền tin về CSDL.
- Nhập tọa độ lên phần mềm cho {119/119 cơ sở|pccc.toado} có nguy cơ cháy, nổ, đạt {100%|pccc.toado.tyle}.
- Bảo đảm trật tự an toàn giao thông, TTCC
+ Ủy ban nhân dân phường và công an phường xử lý việc đặt vật cản, đỗ ô tô trên vỉa hè các phố Trần Khánh Dư, Hoàng Văn Thụ, trước công Công ty Sunwon SVT...
+ Vận động nhân dân chấp hành ATGT, không bày hàng xuống lòng đường.
+ Tổ chức {03 buổi|atgt.buoi} nói chuyện về Luật ATGT tại trường THCS Mộc Lâm, trường THCS Yên Lộc, trường Cấp 1-2-3 Sông Vân.
+ Lực lượng CSTT tổ chức tuần tra {06 lượt|tuantra.cstt}, phối hợp với CSGT {02 lượt|tuantra.csgt}; các lỗi vi phạm đều bị lập biên bản, xử lý theo quy định.
`;
