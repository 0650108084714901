/** Part I, section 4 of the October report. */
export const giaiPhongMatBang = `
Hội đồng bồi thường niêm yết phương án ở dự án đường tránh Quốc lộ 92 và dự án Cải tạo mặt đường Trần Khánh Dư, tiếp {14 lượt|gpmb.tiephodan} hộ dân đến hỏi về đơn giá, tái định cư. Những kiến nghị có căn cứ đã được kiểm đếm bổ sung, lập biên bản có chữ ký của chủ hộ.
Quỹ đất tái định cư ở khu Vạn Xuân đã san nền xong, đang làm đường và cấp nước; phường đề nghị chủ đầu tư bàn giao theo từng dãy để các hộ có thể làm nhà trước tết Nguyên đán.
Tổ dân phố Cầu Đá họp thống nhất hướng tuyến đường Hoàng Văn Thụ, đa số ý kiến đồng ý phương án tránh khu mộ cổ của các dòng họ.
`;
