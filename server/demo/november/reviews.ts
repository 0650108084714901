import { demoUserId } from "../office.ts";
import type { DemoReview } from "../reviewed.ts";

/** What the office and the leader have suggested so far, by the key of the section. */
export const reviews: Readonly<Record<string, DemoReview>> = {
  "an-ninh": {
    by: demoUserId("vanphong"),
    at: "2026-11-23T08:40:00.000Z",
    changes: [
      ["“đúng, đủ, sạch, sống; giúp", "“đúng, đủ, sạch, sống”; giúp"],
      ["{05 cơ sở|luutru.kiemtra}", "{06 cơ sở|luutru.kiemtra}"],
      ["trước công Công ty Sunwon SVT...", "trước cổng Công ty Sunwon SVT."],
      ["không bày hàng xuống lòng đường", "không bày bán hàng hóa dưới lòng đường"],
    ],
  },
  "hanh-chinh-cong": {
    by: demoUserId("lanhdao"),
    at: "2026-11-24T01:10:00.000Z",
    changes: [
      ["Số hồ sơ phải giải quyết :{1.527", "Tổng số hồ sơ phải giải quyết: {1.527"],
      ["Tỉ lệ số hóa", "Tỷ lệ số hóa"],
    ],
  },
};
