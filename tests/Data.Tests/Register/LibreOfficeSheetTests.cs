using System.Diagnostics;
using Pathways.Model;

namespace Pathways.Data.Tests.Register;

public sealed class LibreOfficeSheetTests
{
    [LibreOfficeFact]
    public void LibreOffice_opens_a_filled_sheet_and_the_sheet_that_it_saves_imports()
    {
        using var county = new RegisterCounty();
        var filled = county.Save(county.Sheet().AnswerAll("yes").Correct("O-L1A", "Places for all", 100).Answer("O-L1A", "changed")
            .Add(("Course title", "Motor vehicle & more"), ("Level", "Level 1"), ("Subject", "04"), ("Site", "S-COL1"), ("Places for all", 14), ("answer", "yes")).Signed(), "filled.xlsx");
        var saved = county.Below("saved");
        using var process = Process.Start(new ProcessStartInfo(LibreOfficeFactAttribute.Program!, [
            "--headless", "-env:UserInstallation=file://" + county.Below("profile"), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, filled,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.WaitForExit(120_000).ShouldBeTrue();

        var result = county.Import(Path.Combine(saved, "filled.xlsx"));

        RegisterCounty.Errors(result).ShouldBeEmpty();
        result.Version.ShouldBe(1);
        county.Loaded.Offers.Count(offer => offer.Provenance.Basis == Basis.Confirmed).ShouldBe(9);
        county.Offer("O-L1A").GeneralPlaces.ShouldBe(100);
        county.Loaded.Offers.ShouldContain(offer => offer.Title == "Motor vehicle & more" && offer.GeneralPlaces == 14);
        county.Register.Entries.ShouldAllBe(entry => entry.On == new DateOnly(2026, 1, 10));
    }
}

/// <summary>A test that needs LibreOffice; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public LibreOfficeFactAttribute() => Skip = Program is null ? "needs LibreOffice's soffice (Debian: libreoffice-calc)" : null;
}
