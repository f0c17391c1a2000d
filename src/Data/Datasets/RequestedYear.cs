using System.Collections.Immutable;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The academic year that is run, and the offers that stand in it.</summary>
internal static class RequestedYear
{
    /// <summary>The year asked for, else the dataset's, for which zones.csv must have young people.</summary>
    public static AcademicYear Check(Located<AcademicYear>? wanted, DatasetInfo? info, ImmutableArray<int> startYears, DatasetFiles files)
    {
        var own = new Located<AcademicYear>(info?.AcademicYear ?? default, files.NameOf(DatasetInfoReader.File), 1, 1);
        var year = wanted ?? own;
        if (!startYears.IsEmpty && !startYears.Contains(year.Value.StartYear) && (wanted is not null || info is not null))
        {
            files.Problems.Add(new Problem(
                year.File, year.Line, year.Column, "academic_year", year.Value.ToString(), $"has no young people in {files.NameOf("zones.csv")}",
                "allowed are " + string.Join(", ", startYears.Select(start => new AcademicYear(start)))));
        }

        return year.Value;
    }

    /// <summary>The offers of the year; when it has none, those of the last year before it as if of the year, with a note.</summary>
    public static ImmutableArray<CourseOffer> Offers(ImmutableArray<CourseOffer> all, AcademicYear year, DatasetFiles files, ICollection<Problem> problems)
    {
        var years = all.Select(offer => offer.AcademicYear.StartYear).Where(start => start <= year.StartYear).ToList();
        if (years.Count == 0)
        {
            if (!all.IsEmpty && year.StartYear > 0)
                problems.Add(new Problem(files.NameOf("offers.csv"), null, null, "academic_year", null, $"has no offer of {year} or before", "give offers for that year, or run another"));
            return all;
        }

        var taken = years.Max();
        if (taken != year.StartYear)
        {
            problems.Add(new Problem(
                files.NameOf("offers.csv"), null, null, "academic_year", null, $"has no offers of {year}",
                $"those of {new AcademicYear(taken)} were carried forward", Severity.Note));
        }

        return [.. all.Where(offer => offer.AcademicYear.StartYear == taken).Select(offer => CarriedTo(offer, year))];
    }

    /// <summary>The offer as of a later year. What a provider confirmed for one year it has not confirmed for the next.</summary>
    private static CourseOffer CarriedTo(CourseOffer offer, AcademicYear year)
        => offer.AcademicYear == year || offer.Provenance.Basis != Basis.Confirmed ? offer with { AcademicYear = year } : offer with
        {
            AcademicYear = year,
            Provenance = new Provenance(Basis.Modelled, Confidence.Medium, $"{offer.Provenance.Source}; carried forward from {offer.AcademicYear}, not yet confirmed for {year}"),
        };
}
