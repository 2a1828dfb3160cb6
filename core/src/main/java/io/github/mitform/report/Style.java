package io.github.mitform.report;

/** How a page looks. Needs no character that markup escapes, so that it reads the same as HTML and as XML. */
final class Style {
    static final String SHEET = """

            :root {
              color-scheme: light dark;
              --page: #ffffff; --soft: #f3f5f4; --ink: #18211f; --quiet: #56625f; --rule: #d5dbd9; --link: #155e63;
              --accent: #2f777d; --mark: #8f4217; --mark-soft: #fbf1ea;
              --shade-1: #155e63; --shade-2: #2f777d; --shade-3: #5f979c; --shade-4: #8d9794; --shade-5: #c4835a;
              --shade-6: #ad5f33; --shade-7: #8f4217; --shade-0: #5c6663; --light: #ffffff; --dark: #10181a; --edge: rgba(24, 33, 31, 0.28);
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --page: #14191b; --soft: #1d2426; --ink: #e6ebe9; --quiet: #a3afac; --rule: #364043; --link: #7fd0d4;
                --accent: #58b0b5; --mark: #f0b48c; --mark-soft: #2c211b;
                --shade-1: #7fd0d4; --shade-2: #58b0b5; --shade-3: #387a7f; --shade-4: #6b7673; --shade-5: #96613d;
                --shade-6: #d18a5c; --shade-7: #f0b48c; --shade-0: #a9b3b0; --edge: rgba(230, 235, 233, 0.3);
              }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
            body {
              margin: 0 auto; padding: 3.5rem 1.25rem 5rem; max-width: 48.5rem;
              background: var(--page); color: var(--ink);
              font: 1.0625rem/1.6 -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif;
              hyphens: auto; overflow-wrap: break-word;
            }
            h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 650; margin: 0; }
            h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.75rem); letter-spacing: -0.02em; line-height: 1.12; }
            h2 { font-size: 1.6rem; letter-spacing: -0.01em; }
            h3 { font-size: 1.0625rem; margin-bottom: 1rem; }
            p { margin: 0.5rem 0; }
            a { color: var(--link); text-underline-offset: 0.15em; }
            code { font-size: 0.9em; font-family: ui-monospace, SF Mono, Menlo, Consolas, monospace; hyphens: none; }
            .digest { overflow-wrap: anywhere; }
            .publisher { color: var(--quiet); margin: 0 0 0.75rem; }
            .summary { font-size: 1.2rem; line-height: 1.5; margin-top: 1rem; }
            .simulated {
              margin: 0 0 2rem; padding: 0.75rem 1rem; border: 2px solid var(--mark); border-radius: 6px;
              background: var(--mark-soft);
            }
            .simulated strong { color: var(--mark); }
            .glance {
              display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem 1.75rem;
              margin: 2.25rem 0 0; padding: 1.25rem 0 0; border-top: 1px solid var(--rule);
            }
            dt { color: var(--quiet); font-size: 0.875rem; }
            dd { margin: 0; }
            .glance dd { line-height: 1.4; margin-top: 0.2rem; }
            .glance div:first-child dd { font-size: 1.9rem; line-height: 1.15; font-weight: 650; }
            .caution { margin-top: 2rem; padding: 1rem 1.25rem; background: var(--soft); border-radius: 6px; font-size: 0.9375rem; }
            .caution p { margin: 0.25rem 0 0; }
            .caption { font-weight: 650; }
            .caution .caption { margin: 0; }
            nav { margin-top: 3rem; }
            nav h2 { font-size: 1.0625rem; }
            nav ol { margin: 0.5rem 0 0; padding-left: 1.4rem; }
            nav li { padding: 0.3rem 0; }
            nav li p { margin: 0.1rem 0 0; }
            section, footer { margin-top: 4.5rem; padding-top: 2rem; border-top: 1px solid var(--rule); }
            .asked { font-size: 1.125rem; }
            .turnout { color: var(--quiet); }
            .outcome { font-size: 1.2rem; line-height: 1.45; margin: 1rem 0 0; }
            figure { margin: 2.5rem 0 0; }
            .chart svg { display: block; width: 100%; height: auto; font-size: 14px; overflow: visible; }
            .chart .narrow { display: none; }
            .hint, .nothing { color: var(--quiet); font-size: 0.875rem; }
            .label, .value { fill: var(--ink); }
            .value { font-weight: 650; }
            .missing { fill: var(--quiet); font-style: italic; }
            .aside { fill: var(--quiet); color: var(--quiet); font-weight: 400; }
            .mark { fill: var(--mark); color: var(--mark); font-weight: 650; }
            .bar { fill: var(--accent); }
            .band { opacity: 0.3; }
            .track { fill: var(--soft); }
            .grid { stroke: var(--rule); stroke-width: 1; }
            .branch { stroke: var(--accent); stroke-width: 2; stroke-linecap: square; }
            .whisker { stroke: var(--accent); stroke-width: 3; stroke-linecap: round; opacity: 0.55; }
            .axis { stroke: var(--quiet); stroke-width: 1; }
            .rule { stroke: var(--rule); stroke-width: 1; }
            .dot { fill: var(--accent); }
            .hatch { stroke: var(--quiet); stroke-width: 1.5; }
            .hatched { stroke: var(--quiet); stroke-width: 1; }
            .shade-1 { fill: var(--shade-1); } .shade-2 { fill: var(--shade-2); } .shade-3 { fill: var(--shade-3); }
            .shade-4 { fill: var(--shade-4); } .shade-5 { fill: var(--shade-5); } .shade-6 { fill: var(--shade-6); }
            .shade-7 { fill: var(--shade-7); } .shade-0 { fill: var(--shade-0); }
            .on-shade-0, .on-shade-1, .on-shade-2, .on-shade-6, .on-shade-7 { fill: var(--light); }
            .on-shade-3, .on-shade-4, .on-shade-5 { fill: var(--dark); }
            @media (prefers-color-scheme: dark) {
              .on-shade-0, .on-shade-1, .on-shade-2, .on-shade-6, .on-shade-7 { fill: var(--dark); }
              .on-shade-3, .on-shade-4, .on-shade-5 { fill: var(--light); }
            }
            .scroll {
              overflow-x: auto; margin-top: 1.25rem; background-repeat: no-repeat;
              background-image: linear-gradient(to right, var(--page) 40%, transparent), linear-gradient(to left, var(--page) 40%, transparent),
                linear-gradient(to right, var(--edge), transparent), linear-gradient(to left, var(--edge), transparent);
              background-position: left, right, left, right;
              background-size: 3rem 100%, 3rem 100%, 1rem 100%, 1rem 100%;
              background-attachment: local, local, scroll, scroll;
            }
            h3 + .scroll { margin-top: 0; }
            table { border-collapse: collapse; min-width: min(100%, 26rem); font-size: 0.9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-size: 0.875rem; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            th, td { padding: 0.5rem 0 0.5rem 1rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
            th:first-child, td:first-child { padding-left: 0; }
            thead th { color: var(--quiet); font-weight: 400; font-size: 0.875rem; vertical-align: bottom; border-bottom-color: var(--quiet); }
            tbody th { font-weight: 400; min-width: clamp(9rem, 38vw, 12rem); overflow-wrap: anywhere; }
            tbody th + th { min-width: 5.5rem; overflow-wrap: break-word; }
            .number { text-align: right; white-space: nowrap; hyphens: none; }
            thead .number { white-space: normal; hyphens: auto; min-width: 4.5rem; }
            .withheld { color: var(--quiet); font-style: italic; }
            details { margin-top: 1.25rem; }
            summary { cursor: pointer; color: var(--link); padding: 0.35rem 0; width: fit-content; }
            details ol { padding-left: 1.4rem; }
            details li { padding: 0.2rem 0; }
            .facts { margin: 1.25rem 0 0; }
            .facts div { display: grid; grid-template-columns: 13rem 1fr; gap: 0.15rem 1.5rem; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
            .facts dt { padding-top: 0.15rem; }
            .facts ul { margin: 0.25rem 0 0; padding-left: 1.2rem; }
            @media (max-width: 40rem) {
              body { padding-top: 2rem; }
              section, footer { margin-top: 3rem; }
              table { width: 100%; }
              .facts div { grid-template-columns: 1fr; }
            }
            @media screen and (max-width: 40rem) {
              .chart .wide { display: none; }
              .chart .narrow { display: block; max-width: 30rem; }
            }
            @media screen and (min-width: 56rem) {
              .broad { width: min(50vw + 21.5rem, 64rem); }
              .broad tbody th:first-child { min-width: 14rem; }
            }
            @media print {
              @page { margin: 18mm 17mm 20mm; }
              :root {
                color-scheme: light;
                --page: #ffffff; --soft: #f3f5f4; --ink: #000000; --quiet: #4a5553; --rule: #c4cbc9; --link: #000000;
                --accent: #2f777d; --mark: #8f4217; --mark-soft: #fbf1ea;
                --shade-1: #155e63; --shade-2: #2f777d; --shade-3: #5f979c; --shade-4: #8d9794; --shade-5: #c4835a;
                --shade-6: #ad5f33; --shade-7: #8f4217;
              }
              .on-shade-1, .on-shade-2, .on-shade-6, .on-shade-7 { fill: var(--light); }
              .on-shade-3, .on-shade-4, .on-shade-5 { fill: var(--dark); }
              body { padding: 0; max-width: none; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              a { text-decoration: none; }
              section, footer { margin-top: 2rem; padding-top: 1.5rem; }
              h1, h2, h3, caption, summary, .asked, .turnout { break-after: avoid; }
              .chart, .caution, tr, .facts div { break-inside: avoid; }
              .chart svg { max-height: 215mm; }
              .scroll { overflow: visible; background-image: none; }
              table { font-size: 8.5pt; }
              .broad table { width: 100%; }
              thead th { font-size: 8.5pt; }
              th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
              .glance { grid-template-columns: repeat(4, 1fr); }
              thead { display: table-header-group; }
              details::details-content { content-visibility: visible; display: block; block-size: auto; }
              summary { list-style: none; color: var(--ink); font-weight: 650; }
            }
            """;

    private Style() {}
}
