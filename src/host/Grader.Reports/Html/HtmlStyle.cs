namespace Grader.Reports.Html;

/// <summary>How a page looks: light or dark as the reader's system is, and black on white on paper.</summary>
static class HtmlStyle
{
    public const string Sheet =
        """
        :root { --ground: #fbfbfa; --card: #ffffff; --ink: #1d2126; --faint: #5a636e; --rule: #d9dce0; --good: #17693b; --bad: #b3261e; --heat: 179, 38, 30; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #14171a; --card: #1c2024; --ink: #e6e8ea; --faint: #a3acb6; --rule: #343a41; --good: #7ddba3; --bad: #ff9d94; --heat: 255, 110, 100; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 24px clamp(16px, 4vw, 48px) 64px; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 960px; margin: 0 auto; }
        h1 { font-size: 22px; margin: 0; }
        h2 { font-size: 16px; margin: 0 0 8px; }
        h3 { font-size: 15px; margin: 16px 0 4px; }
        .verdict { font-size: 18px; margin: 4px 0; font-weight: 600; }
        .good { color: var(--good); }
        .bad { color: var(--bad); }
        .faint { color: var(--faint); margin: 4px 0; }
        section { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 14px 16px; margin: 16px 0; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; color: var(--faint); padding-bottom: 4px; }
        th { text-align: left; font-weight: 600; }
        th, td { padding: 4px 12px 4px 0; border-top: 1px solid var(--rule); vertical-align: top; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        pre { margin: 8px 0; padding: 8px 10px; overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px; font: 13px/1.45 ui-monospace, monospace; }
        table.heat { width: auto; margin: 8px 0; }
        table.heat td { text-align: right; padding: 4px 10px; border: 1px solid var(--rule); font: 13px/1.3 ui-monospace, monospace; }
        table.heat small { display: block; color: var(--ink); }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print {
          :root { --ground: #ffffff; --card: #ffffff; --ink: #000000; --faint: #333333; --rule: #999999; --good: #000000; --bad: #000000; }
          section { break-inside: avoid; }
        }
        """;
}
