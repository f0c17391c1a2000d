using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Report.Publishing;

/// <summary>The few styles of the workbook: Arial 12, titles larger, headings bold and wrapped, numbers with thousands marked.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint Wrapped = 3;
    public const uint Link = 4;
    public const uint Symbol = 5;

    private const uint FirstNumber = 6;
    private const uint FirstFormat = 164;
    private static readonly string[] Formats = ["#,##0", "#,##0.0", "#,##0.00"];

    /// <summary>Style of a number with so many decimals.</summary>
    public static uint Number(int decimals) => FirstNumber + (uint)Math.Min(decimals, Formats.Length - 1);

    public static Stylesheet Make() => new(
        new NumberingFormats(Formats.Select((format, index) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)index, FormatCode = format })) { Count = (uint)Formats.Length },
        new Fonts(Font(12, bold: false), Font(15, bold: true), Font(12, bold: true), Font(12, bold: false, link: true)) { Count = 4 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
        [
            Format(0), Format(1), Format(2, new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }), Format(0, new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }), Format(3),
            Format(0, new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top }),
            .. Formats.Select((_, index) => Format(0, new Alignment { Vertical = VerticalAlignmentValues.Top }, FirstFormat + (uint)index)),
        ])
        { Count = FirstNumber + (uint)Formats.Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(double size, bool bold, bool link = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (link)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = link ? "FF1D4F91" : "FF000000" }, new FontName { Val = "Arial" });
        return font;
    }

    private static CellFormat Format(uint font, Alignment? alignment = null, uint number = 0)
    {
        var format = new CellFormat { NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyNumberFormat = number > 0, ApplyAlignment = alignment is not null };
        if (alignment is not null)
            format.Append(alignment);
        return format;
    }
}
