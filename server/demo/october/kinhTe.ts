/** Part I, section 1 of the October report. */
export const kinhTe = `
## Công nghiệp, thương mại, dịch vụ
Các cơ sở may mặc, cơ khí nhỏ và chế biến nông sản trên địa bàn có thêm đơn hàng cuối năm, việc làm của người lao động ổn định. Ủy ban nhân dân (UBND) phường tiếp nhận, trả kết quả {48 hồ sơ|hokd.hoso} đăng ký hộ kinh doanh^[{09 hộ|hokd.giaithe} chấm dứt hoạt động; {02 hộ|hokd.tamngung} tạm ngừng hoạt động; {31 hộ|hokd.moi} thành lập mới; {06 hộ|hokd.thaydoi} thay đổi nội dung đăng ký.].
Phòng Kinh tế, Hạ tầng và Đô thị cùng cơ quan thuế mở {02 buổi|thue.taphuan} hướng dẫn hộ kinh doanh bỏ thuế khoán, dùng hóa đơn điện tử khởi tạo từ máy tính tiền; những hộ lớn tuổi được cán bộ đến tận quầy làm mẫu.
Đoàn kiểm tra của phường nhắc nhở {12 hộ|vesinhatthucpham.nhacnho} kinh doanh ăn uống quanh trường học treo biển giá, lưu mẫu thực phẩm và che chắn nơi chế biến.
Ban quản lý chợ Bến, chợ nông sản Vân Thủy sắp xếp lại khu hàng tươi sống, thay {15 bình|cho.binhchuachay} chữa cháy hết hạn và kẻ lại lối thoát nạn.
## Nông nghiệp
Diện tích lúa mùa đã gặt là {201,7 ha|luamua.dagat} trên {268,9 ha|luamua.dientich}, đạt {75,0%|luamua.dagat.tyle} kế hoạch; những chân ruộng thấp được ưu tiên gặt trước để tránh mưa muộn. Hợp tác xã đã đặt mua đủ giống khoai tây, ngô ngọt và rau họ cải cho vụ đông.
Trạm bơm Đồng Chằm được nạo vét bể hút, thay một đoạn ống xả bị thủng; mương nội đồng dài {1,8 km|thuyloi.muong} đã phát quang, khơi thông trước khi vào vụ đông.
Thú y cơ sở tiêm phòng cho {1.620 con|thuy.tiemphong} gia súc, gia cầm; không phát sinh ổ dịch.
## Rà soát hộ nghèo, hộ cận nghèo
Trước kỳ rà soát năm 2026, toàn phường có {96 hộ|ngheo.ho} nghèo và {189 hộ|canngheo.ho} cận nghèo. UBND phường đã thành lập Tổ công tác, tập huấn cho {36 người|ngheo.taphuan} ở các tổ dân phố cách chấm điểm và ghi phiếu; việc đến từng hộ bắt đầu từ ngày 20/10/2026. Danh sách hộ đăng ký thoát nghèo được đọc công khai tại cuộc họp tổ dân phố để Nhân dân góp ý.
`;
