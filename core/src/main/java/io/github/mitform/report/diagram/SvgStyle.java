package io.github.mitform.report.diagram;

/** How a drawing looks. Plain colours, no variables: programs that turn drawings into pictures know no more. */
final class SvgStyle {
    static final String SHEET = """

            text { font: 13.5px -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif; fill: #18211f; }
            .heading { font-size: 20px; font-weight: 650; }
            .phase { font-size: 16px; font-weight: 650; }
            .title { font-size: 14.5px; font-weight: 650; }
            .label, .from { font-size: 12.5px; fill: #56625f; }
            .from { fill: #8f4217; }
            .code { font: 12.5px ui-monospace, SF Mono, Menlo, Consolas, DejaVu Sans Mono, monospace; }
            .count { font-size: 12.5px; font-weight: 650; fill: #155e63; }
            .paper { fill: #ffffff; }
            .lane { fill: #f3f5f4; stroke: #d5dbd9; }
            .group { fill: none; stroke: #5f979c; stroke-width: 1.5; stroke-dasharray: 2 3; }
            .page { fill: #ffffff; stroke: #a9b5b2; }
            .mark { fill: #2f777d; }
            .mark.inform, .mark.compute { fill: #8d9794; }
            .mark.consent { fill: #8f4217; }
            .mark.task, .mark.activity { fill: #155e63; }
            .guard { fill: #fbf1ea; stroke: #c4835a; }
            .guard.else { fill: #ffffff; stroke: #a9b5b2; }
            .fork { fill: #fbf1ea; stroke: #8f4217; stroke-width: 1.5; }
            .results { fill: #ffffff; stroke: #8f4217; }
            .flow, .counted { fill: none; stroke: #56625f; stroke-width: 1.5; }
            .counted { stroke-dasharray: 1 4; stroke-linecap: round; }
            .feed { fill: none; stroke: #8f4217; stroke-width: 1.5; stroke-dasharray: 6 4; }
            .tip, .start, .bullet, .bar { fill: #56625f; }
            .feed-tip { fill: #8f4217; }
            .end { fill: none; stroke: #56625f; stroke-width: 1.5; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6ebe9; }
              .label { fill: #a3afac; }
              .from { fill: #f0b48c; }
              .count { fill: #7fd0d4; }
              .paper { fill: #14191b; }
              .lane { fill: #1d2426; stroke: #364043; }
              .page, .results, .guard.else { fill: #14191b; stroke: #5a6669; }
              .results { stroke: #d18a5c; }
              .mark { fill: #58b0b5; }
              .mark.inform, .mark.compute { fill: #6b7673; }
              .mark.consent { fill: #f0b48c; }
              .mark.task, .mark.activity { fill: #7fd0d4; }
              .guard, .fork { fill: #2c211b; stroke: #d18a5c; }
              .guard.else { fill: #14191b; stroke: #5a6669; }
              .flow, .counted, .end { stroke: #a3afac; }
              .tip, .start, .bullet, .bar { fill: #a3afac; }
              .feed { stroke: #f0b48c; }
              .feed-tip { fill: #f0b48c; }
            }
            """;

    private SvgStyle() {}
}
