/** The reports that `report` makes. */
export const REPORT_NAMES = ['status', 'forskning', 'sosiale-entreprenorer'] as const;

export type ReportName = (typeof REPORT_NAMES)[number];
