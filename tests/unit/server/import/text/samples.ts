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

/** Great parts named with words above Roman ones, a note in round brackets, a table of bars, points to đ). */
export const reform = `ĐẢNG ỦY PHƯỜNG MỘC LÂM
ỦY BAN NHÂN DÂN PHƯỜNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 135 /BC-UBND
Mộc Lâm, ngày ... tháng 9 năm 2026
DỰ THẢO LẦN 2

BÁO CÁO TỔNG KẾT
Công tác cải cách hành chính 9 tháng đầu năm, nhiệm vụ trọng tâm
3 tháng cuối năm 2026

Kính gửi: - Ủy ban nhân dân thành phố Sông Vân;
          - Sở Nội vụ thành phố Sông Vân.

Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;

Phần I
KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
1. Về kế hoạch cải cách hành chính
1.1. Việc ban hành văn bản
- Ban hành 03 kế hoạch, 05 công văn chỉ đạo.
- Tổ chức 02 hội nghị.
1.2. Việc kiểm tra
Đã kiểm tra 04/04 phòng, đạt 100%(1).

(1) Gồm: Văn phòng, Phòng Kinh tế, Phòng Văn hóa, Trung tâm Phục vụ hành chính công.

2. Về tuyên truyền
a) Trên hệ thống loa truyền thanh: phát 45 tin, bài.
b) Trên trang thông tin điện tử: đăng 60 tin, bài.
c) Tổ chức 01 cuộc thi.
d) In 2.000 tờ rơi.
đ) Lồng ghép tại 18 tổ dân phố.
II. KẾT QUẢ THỰC HIỆN
1. Cải cách thể chế
Không phát sinh.
2. Cải cách thủ tục hành chính
Bảng kết quả:
| TT | Nội dung | Số lượng |
|----|----------|----------|
| 1 | Hồ sơ tiếp nhận | 1.204 |
| 2 | Hồ sơ đúng hạn | 1.198 |

Phần II
PHƯƠNG HƯỚNG, NHIỆM VỤ
1. Nhiệm vụ chung
Tiếp tục rà soát.
2. Giải pháp
2.1. Nâng cao trách nhiệm người đứng đầu
2.2. Bố trí kinh phí
UBND phường Mộc Lâm trân trọng báo cáo./.

Nơi nhận:
- Như kính gửi;
- TT Đảng ủy, TT HĐND phường (b/c);
- CT, các PCT UBND phường;
- Lưu: VT, VP (Hà.05b).

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH



Nguyễn Hữu Thọ
`;

/** A department's report to its ward: an agency name on three lines, pluses without dashes, asterisks as a list. */
export const department = `UBND PHƯỜNG MỘC LÂM		CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG KINH TẾ, HẠ TẦNG		Độc lập – Tự do – Hạnh phúc
VÀ ĐÔ THỊ		
Số:        /BC-KTHTĐT		Mộc Lâm, ngày       tháng      năm 2026

BÁO CÁO
V/v kết quả giải phóng mặt bằng dự án đường Bờ Đê
(Từ ngày 15/10/2026 đến ngày 14/11/2026)

Kính gửi: UBND phường Mộc Lâm

Thực hiện Công văn số 12/UBND-KTHTĐT, Phòng Kinh tế, Hạ tầng và Đô thị báo cáo như sau:
1. Khái quát dự án:
Dự án có chiều dài 1,5 km.
2. Kết quả thực hiện:
2.1 Công tác kiểm đếm: Đã kiểm đếm 45/52 hộ.
2.2 Công tác chi trả:
+ Đợt 1: 12 hộ, số tiền 3,4 tỷ đồng.
+ Đợt 2: 8 hộ, số tiền 1,9 tỷ đồng.
2.3 Khó khăn, vướng mắc
* Về nguồn gốc đất: 07 hộ chưa có giấy tờ.
* Về giá bồi thường: 03 hộ chưa đồng thuận.
3. Kiến nghị, đề xuất
- Đề nghị UBND phường:
  + Tổ chức đối thoại với 10 hộ còn lại;
  + Bố trí kinh phí.
- Đề nghị Công an phường: phối hợp tuyên truyền.
Trên đây là báo cáo của Phòng Kinh tế, Hạ tầng và Đô thị, kính trình UBND phường xem xét, chỉ đạo.
Nơi nhận:		TRƯỞNG PHÒNG
- Như trên;
- Lưu: KTHTĐT.


		Lê Đình Phúc
`;

/** Kept in its layout by spaces: a centred head, indented first lines, wrapped lines, a note over two lines, a centred page number. */
export const centred = `            ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           PHƯỜNG MỘC LÂM                        Độc lập – Tự do – Hạnh phúc
                 -------                               ---------------
         Số: 201/BC-UBND                   Mộc Lâm, ngày 25 tháng 11 năm 2026

                                   BÁO CÁO
          Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội tháng 11,
                    phương hướng, nhiệm vụ tháng 12 năm 2026

      Thực hiện Chương trình công tác năm 2026, Ủy ban nhân dân phường Mộc Lâm
báo cáo kết quả thực hiện nhiệm vụ tháng 11 như sau:
      I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI, QUỐC PHÒNG,
AN NINH THÁNG 11
      1. Lĩnh vực kinh tế
      1.1. Sản xuất nông nghiệp
      Diện tích gieo trồng cây vụ đông đạt 120 ha, bằng 104% kế hoạch, tăng
5 ha so với cùng kỳ1. Công tác phòng, chống dịch bệnh trên đàn vật nuôi được
Ủy ban nhân dân phường chỉ đạo quyết liệt, đã tiêm phòng 3.250 con gia cầm.
      1.2. Thu, chi ngân sách
      - Tổng thu ngân sách nhà nước trên địa bàn tháng 11 ước đạt 2,5 tỷ đồng,
lũy kế 11 tháng đạt 31 tỷ đồng, bằng 96% dự toán giao.
      - Tổng chi ngân sách ước đạt 1,8 tỷ đồng.

1 Trong đó: rau màu 80 ha, ngô 25 ha, khoai tây 15 ha; giá trị sản xuất ước đạt
12 tỷ đồng.
                                       2

      2. Lĩnh vực văn hóa - xã hội.
      a) Công tác giáo dục: Duy trì sĩ số 100%; tổ chức kỷ niệm Ngày Nhà giáo
Việt Nam 20/11.
      b) Công tác y tế: Khám bệnh cho 640 lượt người.
      3. Quốc phòng - an ninh: Giữ vững ổn định chính trị, trật tự an toàn xã
hội; không xảy ra trọng án.
      II. NHIỆM VỤ TRỌNG TÂM THÁNG 12
      1. Tập trung chỉ đạo hoàn thành các chỉ tiêu kinh tế - xã hội năm 2026,
trọng tâm là thu ngân sách.
      2. Chuẩn bị tốt các điều kiện tổ chức Tết Dương lịch.
      3. Tăng cường kiểm tra an toàn thực phẩm, phòng cháy, chữa cháy tại các
chợ và khu dân cư.
      Trên đây là báo cáo kết quả thực hiện nhiệm vụ tháng 11, nhiệm vụ trọng
tâm tháng 12 năm 2026 của Ủy ban nhân dân phường Mộc Lâm./.

Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
- UBND thành phố Sông Vân (để báo                   KT. CHỦ TỊCH
cáo);                                               PHÓ CHỦ TỊCH
- Thường trực Đảng ủy phường;
- Các phòng, ban, ngành phường;
- Lưu: VT, VP.


                                                   Trần Thị Hồng Nhung
`;

/** Headings in capitals and with full stops, parts named in words, the archive line and the signature on one line. */
export const halfYear = `ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/BC-UBND Mộc Lâm, ngày 30 tháng 6 năm 2026
BÁO CÁO
TÌNH HÌNH KINH TẾ - XÃ HỘI, QUỐC PHÒNG - AN NINH 6 THÁNG ĐẦU NĂM
VÀ NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026

PHẦN THỨ NHẤT
TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2026

I. VỀ KINH TẾ
1. SẢN XUẤT NÔNG NGHIỆP
1.1. Trồng trọt.
Diện tích lúa xuân 85 ha (đạt 100% kế hoạch), năng suất 64,5 tạ/ha.
1.2. Chăn nuôi.
Tổng đàn lợn 1.250 con; đàn gia cầm 15.000 con.
1.2.1. Công tác thú y
Tiêm phòng đợt I đạt 92%.
2. THU, CHI NGÂN SÁCH
+ Tổng thu: 9.850 triệu đồng.
+ Tổng chi: 8.120 triệu đồng.
Trong đó:
- Chi thường xuyên 6.000 triệu đồng;
- Chi đầu tư 2.120 triệu đồng.
II. VỀ VĂN HÓA - XÃ HỘI
1. GIÁO DỤC
Có 3 việc nổi bật: (1) phổ cập; (2) xây dựng trường chuẩn; (3) thi đua.
2. Y TẾ – DÂN SỐ
*Công tác khám chữa bệnh: Khám 2.450 lượt.
*Công tác dân số: Sinh 45 trẻ, giảm 3 trẻ so với cùng kỳ.
III. ĐÁNH GIÁ CHUNG
1. Ưu điểm: Kinh tế tăng trưởng ổn định.
2. Hạn chế, nguyên nhân
a) Hạn chế
- Giải ngân đầu tư công chậm.
b) Nguyên nhân
- Thiếu vật liệu.

PHẦN THỨ HAI
NHIỆM VỤ, GIẢI PHÁP 6 THÁNG CUỐI NĂM 2026

I. MỤC TIÊU
Phấn đấu hoàn thành 15/15 chỉ tiêu.
II. GIẢI PHÁP
Một là, tăng cường thu ngân sách.
Hai là, đẩy nhanh giải ngân.

Trên đây là báo cáo tình hình 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026; UBND phường kính trình HĐND phường xem xét./.

Nơi nhận:
- Thường trực HĐND phường;
- Đại biểu HĐND phường;
- Lưu: VT. TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Đỗ Minh Quân
`;

/** No empty lines at all: a note behind the text of its page, a table, tasks as numbered sentences. */
export const police = `UBND PHƯỜNG MỘC LÂM
CÔNG AN PHƯỜNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/BC-CAP
Mộc Lâm, ngày 18 tháng 11 năm 2026
BÁO CÁO
Kết quả công tác bảo đảm an ninh, trật tự tháng 11 năm 2026
I. TÌNH HÌNH AN NINH, TRẬT TỰ
1. An ninh chính trị: Ổn định.
2. Trật tự xã hội
Xảy ra 02 vụ trộm cắp tài sản (giảm 01 vụ so với tháng trước), thiệt hại 15 triệu đồng1.
3. Tai nạn giao thông, cháy nổ: Không xảy ra.
1 Vụ thứ nhất xảy ra ngày 03/11 tại tổ dân phố số 5; vụ thứ hai xảy ra ngày 12/11 tại chợ Mộc Lâm.
2
II. KẾT QUẢ CÔNG TÁC
1. Quản lý hành chính
Tiếp nhận 264 hồ sơ thường trú, 112 hồ sơ tạm trú.
Kết quả cụ thể:
Nội dung	Tháng 10	Tháng 11	Tăng/giảm
Thường trú	250	264	+14
Tạm trú	120	112	-8
2. Phòng cháy, chữa cháy
Kiểm tra 20 cơ sở.
III. NHIỆM VỤ THÁNG 12
1. Triển khai cao điểm tấn công trấn áp tội phạm Tết Nguyên đán.
2. Tiếp tục thực hiện Đề án 06.
3. Phối hợp tuyển quân năm 2027.
Nơi nhận:
- UBND phường (để b/c);
- Lưu: CAP.
KT. TRƯỞNG CÔNG AN PHƯỜNG
PHÓ TRƯỞNG CÔNG AN PHƯỜNG
Thiếu tá Hoàng Văn Nam
`;
