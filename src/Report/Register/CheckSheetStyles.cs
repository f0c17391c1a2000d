using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Report.Register;

/// <summary>Styles of check sheets: Arial 12; what is to be filled in has a border and a pale ground and is not locked, and its heading says so in words too.</summary>
internal static class CheckSheetStyles
{
    public const uint Plain = 0, Title = 1, Heading = 2, Wrapped = 3, Number = 4, InputHeading = 5, InputText = 6, InputNumber = 7, InputDate = 8, Link = 9, Label = 10;

    private const uint DateFormat = 164;
    private const uint TextFormat = 49;
    private const uint WholeFormat = 1;
    private const string Line = "FF505A5F";

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(Font(12), Font(15, bold: true), Font(12, bold: true), Font(12, link: true)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF7E0" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), new Border(
            Side(new LeftBorder()), Side(new RightBorder()), Side(new TopBorder()), Side(new BottomBorder()), new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0), Format(1), Format(2, wrap: true), Format(0, wrap: true), Format(0, number: WholeFormat), Input(2, 0, locked: true), Input(0, TextFormat), Input(0, WholeFormat), Input(0, DateFormat), Format(3), Format(2, wrap: true))
        { Count = 11 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(double size, bool bold = false, bool link = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (link)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = link ? "FF1D4F91" : "FF000000" }, new FontName { Val = "Arial" });
        return font;
    }

    private static T Side<T>(T side)
        where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = Line });
        return side;
    }

    private static CellFormat Format(uint font, uint number = 0, bool wrap = false)
    {
        var format = new CellFormat { NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyNumberFormat = number > 0, ApplyAlignment = wrap };
        if (wrap)
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        return format;
    }

    private static CellFormat Input(uint font, uint number, bool locked = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = 2,
            BorderId = 1,
            FormatId = 0,
            ApplyFont = true,
            ApplyNumberFormat = number > 0,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
        format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }, new Protection { Locked = locked });
        return format;
    }
}
