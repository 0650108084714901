/** Report texts of an invented ward in the forms in which they come out of old files. The words are made up. */

/** Two columns of the head and of the end side by side, separated by spaces, as a text export of Word gives them. */
export const quarterly = `ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG MỘC LÂM                        Độc lập - Tự do - Hạnh phúc
_______________                    ______________________________
Số: 42/BC-UBND                     Mộc Lâm, ngày 18 tháng 3 năm 2026

BÁO CÁO
Tình hình kinh tế - xã hội quý I,
phương hướng, nhiệm vụ quý II năm 2026
__________

Kính gửi: Ủy ban nhân dân thành phố Sông Vân.

Thực hiện yêu cầu của Ủy ban nhân dân thành phố, UBND phường Mộc Lâm báo cáo kết quả quý I như sau:

I. KẾT QUẢ QUÝ I

1. Kinh tế: Thu ngân sách đạt 4 tỷ 250 triệu đồng, bằng 27% dự toán.

Chi ngân sách đạt 3 tỷ 900 triệu đồng.

2. Văn hóa - Xã hội

a) Giáo dục

Ba trường mầm non nhận đủ trẻ năm tuổi.

b) Y tế

Trạm Y tế khám cho 812 lượt người.

III. NHIỆM VỤ QUÝ II

1. Kinh tế

- Đôn đốc thu nợ thuế;
- Hoàn thành 02 tuyến đường:
+ Tuyến Bờ Đê dài 1,2 km;
+ Tuyến Xóm Chài dài 800 m.

Trên đây là báo cáo quý I năm 2026 của UBND phường Mộc Lâm./.

Nơi nhận:                                TM. ỦY BAN NHÂN DÂN
- Như trên;                                    CHỦ TỊCH
- TT Đảng ủy (để báo cáo);
- Các phòng chuyên môn (thực hiện);
- Lưu: VT, VP.
                                             Đỗ Minh Quân
`;

/** A yearly report wrapped at 72 characters, with a page number and a form feed in the middle of a sentence. */
export const wrappedYearly = `UBND THÀNH PHỐ SÔNG VÂN
ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM
Số:     /BC-UBND
Mộc Lâm, ngày     tháng 12 năm 2026
BÁO CÁO
Kết quả công tác năm 2026 và nhiệm vụ trọng tâm năm 2027

I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ

1. Lĩnh vực kinh tế

Năm 2026 kinh tế của phường giữ đà tăng, nhiều chỉ tiêu hoàn thành sớm
hơn kế hoạch. Thu ngân sách cả năm ước đạt 18 tỷ 400 triệu đồng, bằng
112% dự toán thành phố giao và tăng 9% so với cùng kỳ năm trước. Phường
đã bàn giao mặt bằng cho 03 dự án, trong đó dự án kè Sông Vân được
- 2 -
\fđưa vào sử dụng trước mùa mưa, phục vụ trực tiếp cho hai tổ dân phố
ven sông.

2. Văn hóa và xã hội

Tỷ lệ hộ nghèo còn 0,8%, giảm 0,4 điểm phần trăm. Các trường học trong
phường duy trì nền nếp, có 27 giáo viên đạt danh hiệu giáo viên giỏi
cấp thành phố.

II. NHIỆM VỤ NĂM 2027

1. Kinh tế

Phấn đấu thu ngân sách vượt dự toán, giải ngân hết vốn đầu tư công ngay
trong quý III, không để dồn việc vào cuối năm.

Trên đây là báo cáo năm 2026 của UBND phường Mộc Lâm./.

Nơi nhận:
- UBND thành phố;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thu Hà
`;

/** A plan: parts with text of their own, grounds, a table of tasks. */
export const plan = `ỦY BAN NHÂN DÂN\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG MỘC LÂM\tĐộc lập – Tự do – Hạnh phúc
Số: 07/KH-UBND\tMộc Lâm, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tổng vệ sinh môi trường trước Tết trên địa bàn phường

Căn cứ Kế hoạch số 11/KH-UBND của UBND thành phố Sông Vân;
Căn cứ tình hình thực tế của phường.
UBND phường Mộc Lâm ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
Giữ đường phố sạch đẹp, tạo không khí phấn khởi trong nhân dân.
Việc làm phải thiết thực, tránh hình thức.

II. NỘI DUNG
Các tổ dân phố đồng loạt ra quân sáng thứ Bảy hằng tuần.
STT\tViệc\tĐơn vị chủ trì
1\tThu gom rác ven sông\tTổ dân phố số 3
2\tSơn lại biển tên phố\tĐoàn Thanh niên

III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế, Hạ tầng và Đô thị theo dõi, đôn đốc và tổng hợp kết quả.
2. Các tổ dân phố báo cáo trước ngày 20 hằng tháng.
Yêu cầu các đơn vị nghiêm túc thực hiện./.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Các tổ dân phố; CHỦ TỊCH
- Lưu: VT.
Đỗ Minh Quân
`;

/** A submission to the council with several addressees. */
export const submission = `HỘI ĐỒNG NHÂN DÂN
PHƯỜNG MỘC LÂM
Số: 15/TTr-HĐND
Mộc Lâm, ngày 9 tháng 6 năm 2026

TỜ TRÌNH
Về việc thông qua danh mục đầu tư công năm 2027

Kính gửi:
- Hội đồng nhân dân phường Mộc Lâm;
- Thường trực Đảng ủy phường.

I. SỰ CẦN THIẾT
Danh mục cũ không còn phù hợp với nguồn vốn được giao.

II. NỘI DUNG TRÌNH
Đề nghị đưa vào danh mục 04 dự án mới.

Kính trình Hội đồng nhân dân phường xem xét, quyết định./.

Nơi nhận:
- Như kính gửi;
- Lưu: VT.

TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Vũ Thị Lan
`;

/** A notice that the head of the office signs by order. */
export const notice = `UBND PHƯỜNG MỘC LÂM
VĂN PHÒNG
Số: 88/TB-VP
Mộc Lâm, ngày 21 tháng 10 năm 2026
THÔNG BÁO
Kết luận cuộc họp giao ban tuần 42
Sau khi nghe ý kiến các đơn vị, Chủ tịch UBND phường kết luận:
1. Về thu ngân sách: Phòng Kinh tế rà soát các khoản còn nợ. Hoàn thành trước ngày 30.
2. Về trật tự đô thị: Công an phường phối hợp kiểm tra vỉa hè phố Hàng Muối. Báo cáo hằng ngày.
Nơi nhận:
- Các đơn vị;
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Trần Quốc Bảo
`;

/** Copied out of a web page: bold as asterisks, headings as hashes, bullets of all kinds. */
export const markdown = `**BÁO CÁO**
**Kết quả công tác tháng 5 năm 2026**

## **I. KẾT QUẢ**

**1. Kinh tế**

**Về ngân sách**

Thu đạt 1 tỷ 200 triệu đồng.

**2. An ninh, trật tự:** Tình hình ổn định, không có điểm nóng trên địa bàn.

• Đăng ký thường trú 31 hồ sơ
• Kiểm tra tạm trú 12 lượt

***Đánh giá chung***

Các đơn vị làm việc tích cực.
`;

/** Notes in square brackets, gathered at the end. */
export const endNotes = `BÁO CÁO
Công tác tháng 7 năm 2026

I. KẾT QUẢ

1. Kinh tế

Phường cấp 40 giấy phép[1] và thu hồi 02 giấy phép[2].

2. Môi trường

Thu gom 96% rác thải, diện tích cây xanh tăng 1.500 m².

[1] Trong đó 31 giấy phép hộ kinh doanh
[2] Do không hoạt động quá một năm

Trên đây là báo cáo tháng 7./.
`;

/** Notes whose marks lost their raised form and stand as digits behind their words; each page counts from 1. */
export const plainNotes = `BÁO CÁO
Công tác tháng 8 năm 2026

I. KẾT QUẢ

1. Kinh tế

Phường tiếp nhận 40 hồ sơ1 của các hộ kinh doanh.

1 31 hồ sơ mới, 9 hồ sơ cũ

2. Văn hóa

Có 05 tổ dân phố đạt chuẩn1, còn lại đang bổ sung hồ sơ.

1 Tổ 1, tổ 2, tổ 4, tổ 5 và tổ 9
`;

/** Enumerations inside sections that count like the sections themselves. */
export const enumerations = `BÁO CÁO
Công tác tháng 9 năm 2026

I. KẾT QUẢ

1. Kinh tế

Đã làm được ba việc:

1. Rà soát 120 hộ kinh doanh;
2. Thu 300 triệu đồng tiền thuê đất;
3. Lập danh sách 15 thửa đất xen kẹt.

2. Giáo dục

Các trường được sửa chữa gồm:

1. Trường Mầm non Hoa Sen

2. Trường Tiểu học Mộc Lâm

3. Trường Trung học cơ sở Bờ Đê

Kinh phí lấy từ ngân sách phường.

3. Y tế

Không có dịch bệnh lớn.

II. NHIỆM VỤ

1. Tiếp tục rà soát các hộ kinh doanh chưa đăng ký trên địa bàn.

2. Hoàn thành sửa chữa trường học trước ngày khai giảng.
`;

/** Parts by letters with Roman ones below, other forms of numbers, numbers out of order. */
export const otherNumbers = `BÁO CÁO
Sơ kết 6 tháng đầu năm 2026

A. ĐÁNH GIÁ CHUNG
I/ Thuận lợi
Được cấp trên quan tâm.
II/ Khó khăn
Nguồn thu hạn hẹp.
B. KẾT QUẢ CỤ THỂ
I/ Kinh tế
1) Ngân sách
Thu đạt khá.
1.1. Thu thường xuyên
Đạt 60% dự toán.
3) Đầu tư
Khởi công 02 công trình.
`;

/** Nothing of a report but words. */
export const garbage = `hôm nay trời nắng, không có việc gì lớn

xin chào 123 456
??? !!!
abc	def
`;

/** An annex behind the signature. */
export const annex = `BÁO CÁO
Công tác tháng 4 năm 2026

I. KẾT QUẢ
Mọi việc theo kế hoạch.

Trên đây là báo cáo tháng 4./.

Nơi nhận:
- UBND thành phố (b/c);
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Ngô Văn Tám

PHỤ LỤC
Danh sách công trình
TT	Tên	Kinh phí
1	Cống Xóm Chài	120
2	Nhà văn hóa tổ 6	450
`;

/** Pasted from a PDF: proportional letters, so that the lines of one paragraph differ in length. */
export const pdfLines = `BÁO CÁO
Công tác phòng, chống thiên tai tháng 10 năm 2026

I. KẾT QUẢ
1. Công tác phòng ngừa
Trong tháng 10 trên địa bàn phường xảy ra hai đợt mưa lớn gây ngập cục bộ
tại các tổ dân phố ven sông. Ủy ban nhân dân phường đã huy động lực lượng
xung kích giúp dân di chuyển tài sản, kê kích đồ đạc và bảo vệ an toàn
cho người già, trẻ em trong vùng trũng thấp, không để xảy ra thiệt hại
về người.
2. Công tác khắc phục
Sau mưa, các đơn vị phối hợp với Công ty Môi trường đô thị nạo vét 3 tuyến
cống, thu gom hơn 40 tấn rác và bùn đất, khử khuẩn nguồn nước sinh hoạt cho
215 hộ dân. Trạm Y tế phường cấp phát thuốc, hướng dẫn người dân phòng bệnh
sau mưa lũ, không để phát sinh ổ dịch trên địa bàn.
Trên đây là báo cáo tháng 10 của phường./.
`;
