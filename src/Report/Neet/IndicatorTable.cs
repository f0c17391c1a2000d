using System.Xml.Linq;

namespace Pathways.Report;

/// <summary>Which published indicator moves with what, and which does not.</summary>
internal static class IndicatorTable
{
    private static readonly string[][] Rows =
    [
        ["NEET, December to February", "yes", "yes", "no", "Only the part of those who are available: illness, pregnancy and caring stay"],
        ["Not known, December to February", "no", "no", "no", "Tracking; only tracking moves it"],
        ["NEET or not known", "yes", "yes", "no", "By its NEET part only"],
        ["Participating in education and training", "yes", "yes", "no", "Flexible provision counts in part: re-engagement (NCCIS 530) is no participation"],
        ["September Guarantee, offers made", "yes", "no", "no", "January and April places come after it"],
        ["Apprenticeships", "no", "no", "no", "Employers' vacancies move it"],
        ["Level 2 by 19", "later", "later", "later", "Years after; not in this year's figures"],
        ["Key stage 4 destinations, sustained", "yes", "no", "no", "Two terms from October"],
    ];

    public static XElement Make() => Table.Of(
        "Which published indicator moves when places open", ["Indicator", "September places", "January places", "April places", "Why"], Rows, textColumns: 5, modelled: false);
}
