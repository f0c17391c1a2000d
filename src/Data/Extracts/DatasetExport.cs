using System.Globalization;
using System.Text;
using Pathways.Data.Runs;
using Pathways.Model;

namespace Pathways.Data.Extracts;

/// <summary>
/// Writes a synthetic dataset in the formats in which real extracts come: ONSPD, GIAS, LARS, course directory, NCCIS and ILR, and what
/// none of them can carry as a list, so that imports can be tried and compared. Names and addresses in them are made up.
/// </summary>
public static class DatasetExport
{
    private const string Outside = "90000001";

    /// <summary>Writes the folder whole or not at all.</summary>
    /// <param name="world">A world of the dataset.</param>
    /// <param name="folder">The new folder.</param>
    /// <param name="ilrAsXml">The ILR as providers submit it, <c>ilr/ILR-UKPRN-….xml</c>, a file a provider; else <c>ilr.csv</c>.</param>
    /// <exception cref="InvalidInputException">The dataset is about real people, or the folder is taken.</exception>
    public static void Write(World world, string folder, bool ilrAsXml = false)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (!world.Dataset.Synthetic)
            throw new InvalidInputException([new Problem(world.Dataset.Name, null, null, "synthetic", "false", "is about real people, who are never exported", "give a synthetic dataset")]);
        var codes = new ExtractCodes(world);
        RunFolder.Write(folder, overwrite: false, partial =>
        {
            Postcodes(world, codes, Path.Combine(partial, "onspd.csv"));
            Establishments(world, codes, Path.Combine(partial, "gias.csv"));
            Aims(world, Path.Combine(partial, "lars.csv"));
            Courses(world, codes, Path.Combine(partial, "course-directory.csv"));
            Caseload(world, codes, Path.Combine(partial, "nccis.csv"));
            if (ilrAsXml)
                IlrFiles.Xml(Enrolments(world, codes), Path.Combine(partial, "ilr"), world.Dataset.AcademicYear.StartYear);
            else
                IlrFiles.Csv(Enrolments(world, codes), Path.Combine(partial, "ilr.csv"));
            File.WriteAllText(Path.Combine(partial, "not-carried.txt"), NotCarried.Of(world));
        });
    }

    private static void Postcodes(World world, ExtractCodes codes, string path)
    {
        using var file = new ExtractFile(path, null, "pcd", "pcd2", "pcds", "dointr", "doterm", "laua", "lsoa21", "msoa21", "lat", "long");
        foreach (var zone in world.Zones)
        {
            var postcode = codes.Postcode(zone.Code);
            file.Row(postcode, postcode, postcode, "202309", null, zone.DistrictCode, zone.Code, zone.MsoaCode, zone.Centroid.Latitude, zone.Centroid.Longitude);
        }
    }

    private static void Establishments(World world, ExtractCodes codes, string path)
    {
        var providers = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        using var file = new ExtractFile(
            path, Encoding.Latin1, "URN", "LA (code)", "LA (name)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentTypeGroup (name)", "EstablishmentStatus (code)", "EstablishmentStatus (name)", "PhaseOfEducation (name)", "StatutoryLowAge",
            "StatutoryHighAge", "OfficialSixthForm (code)", "Gender (name)", "ReligiousCharacter (name)", "AdmissionsPolicy (name)", "UKPRN", "Postcode", "DistrictAdministrative (code)", "Easting", "Northing", "LSOA (code)");
        foreach (var site in world.Sites.Where(site => site.Urn is not null))
        {
            var provider = providers[site.ProviderId];
            var (easting, northing) = ExtractCodes.Grid(site.Location);
            var (type, group) = provider.Kind switch
            {
                ProviderKind.FeCollege => ("Further education", "Colleges"),
                ProviderKind.SpecialSchool => ("Community special school", "Special schools"),
                ProviderKind.SpecialPost16 => ("Special post 16 institution", "Special schools"),
                ProviderKind.Utc => ("University technical college", "Academies"),
                _ => ("Academy converter", "Academies"),
            };
            file.Row(
                site.Urn, site.DistrictCode is null ? "203" : site.DistrictCode == "E06000035" ? "887" : "886", null, site.Name, type, group, 1, "Open", provider.Kind == ProviderKind.FeCollege ? "16 plus" : "Secondary", 11, 19, 1, Codes.Word(site.Sex), site.Faith ?? "None",
                site.Selective ? "Selective" : "Non-selective", provider.Ukprn, site.ZoneCode is { } zone ? codes.Postcode(zone) : null, site.DistrictCode, easting, northing, site.ZoneCode);
        }
    }

    private static void Aims(World world, string path)
    {
        using var file = new ExtractFile(path, null, "LearnAimRef", "LearnAimRefTitle", "LearnAimRefType", "NotionalNVQLevel", "NotionalNVQLevelv2", "EntrySubLevel", "SectorSubjectAreaTier1", "SectorSubjectAreaTier2", "EffectiveFrom");
        foreach (var (level, tier1, tier2) in ExtractCodes.Aims(world))
        {
            var code = level.Code();
            file.Row(ExtractCodes.Aim(level, tier1, tier2), $"Level {code}, subject {tier2 ?? tier1}", "0001", code[0], code[0], code.Length > 1 ? code[1] : null, int.Parse(tier1, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture), tier2?.TrimStart('0'), "01/08/2020");
        }
    }

    private static void Courses(World world, ExtractCodes codes, string path)
    {
        var sites = world.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var ukprns = world.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn, StringComparer.Ordinal);
        using var file = new ExtractFile(
            path, null, "PROVIDER_UKPRN", "COURSE_ID", "COURSE_RUN_ID", "LEARN_AIM_REF", "COURSE_NAME", "WHO_THIS_COURSE_IS_FOR", "DELIVER_MODE", "STUDY_MODE", "ATTENDANCE_PATTERN", "FLEXIBLE_STARTDATE", "STARTDATE", "DURATION_UNIT", "DURATION_VALUE", "NATIONAL",
            "LOCATION_NAME", "LOCATION_POSTCODE", "LOCATION_LATITUDE", "LOCATION_LONGITUDE");
        foreach (var offer in world.Offers)
        {
            var site = sites[offer.SiteId];
            foreach (var month in ukprns[site.ProviderId] is null ? [] : offer.IntakeMonths)
            {
                for (var group = 0; group < Math.Max(1, offer.GroupsPerIntake); group++)
                {
                    var start = new DateOnly(offer.AcademicYear.StartYear + (month < 8 ? 1 : 0), month, 5);
                    file.Row(
                        ukprns[site.ProviderId], offer.Id, string.Create(CultureInfo.InvariantCulture, $"{offer.Id}-{month}-{group}"), ExtractCodes.Aim(offer.Level, offer.SsaTier1, offer.SsaTier2), offer.Title, "Anybody, \"really\"", 1, 1, 1, "false", start.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                        2, offer.DurationWeeks, "false", site.Name, site.ZoneCode is { } zone ? codes.Postcode(zone) : null, site.Location.Latitude, site.Location.Longitude);
                }
            }
        }
    }

    private static void Caseload(World world, ExtractCodes codes, string path)
    {
        var year = world.Dataset.AcademicYear.StartYear;
        using var file = new ExtractFile(path, null, NccisHeader.Columns);
        var providers = HeldAt(world);
        for (var i = 0; i < world.Learners.Length; i++)
        {
            var learner = world.Learners[i];
            var row = new NccisRow(learner.Id, new DateOnly(year, 8, 31), codes.Postcode(learner.ZoneCode), new DateOnly(year - learner.AcademicAge, 1 + (i % 8), 1 + (i % 28)))
            {
                GivenName = MadeUpNames.Forename(i),
                FamilyName = MadeUpNames.Surname(i),
                Address = MadeUpNames.Address(i),
                Female = learner.Female,
                Uln = ExtractCodes.Uln(i),
                Upn = ExtractCodes.Upn(i),
                Plan = learner.Sen == SenStatus.Ehcp,
                SenSupport = learner.Sen == SenStatus.SenSupport,
                Characteristics = string.Join(';', learner.Characteristics),
                Activity = learner is { HomeEducated: true, Stage: Stage.Entrant or Stage.Mover } ? "120" : learner.Stage switch { Stage.Entrant => "110", Stage.Neet => "619", _ => "230" },
                Start = new DateOnly(year - 1, 9, 1),
                PredictedEnd = learner.Stage switch { Stage.Continuing => new DateOnly(year + 1, 7, 31), Stage.Mover => new DateOnly(year, 7, 31), _ => null },
                NeetStart = learner.Stage == Stage.Neet ? new DateOnly(year, 2, 1) : null,
                Ukprn = providers(learner),
            };
            file.Row(row.Fields());
        }
    }

    private static IEnumerable<IlrRow> Enrolments(World world, ExtractCodes codes)
    {
        var (year, offers, sites) = (world.Dataset.AcademicYear.StartYear, world.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal), world.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal));
        var providers = HeldAt(world);
        for (var i = 0; i < world.Learners.Length; i++)
        {
            var learner = world.Learners[i];
            if (learner.Stage != Stage.Continuing)
                continue;
            var held = learner.HeldOfferId is { } id ? offers[id] : null;
            var subject = held?.SsaTier1 ?? learner.SubjectPreferences.FirstOrDefault("14");
            yield return new IlrRow(
                providers(learner) ?? Outside, "L" + learner.Id, ExtractCodes.Uln(i), new DateOnly(year - learner.AcademicAge, 1 + (i % 8), 1 + (i % 28)), learner.Female, codes.Postcode(learner.ZoneCode),
                ExtractCodes.Aim(held?.Level ?? learner.IntendedLevel, subject, held?.SsaTier2), new DateOnly(year - 1, 9, 2), new DateOnly(year + 1, 7, 10), held is not null && sites[held.SiteId].ZoneCode is { } zone ? codes.Postcode(zone) : null);
        }
    }

    private static Func<Learner, string?> HeldAt(World world)
    {
        var ukprns = world.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn, StringComparer.Ordinal);
        var sites = world.Sites.ToDictionary(site => site.Id, site => ukprns[site.ProviderId], StringComparer.Ordinal);
        var offers = world.Offers.ToDictionary(offer => offer.Id, offer => sites[offer.SiteId], StringComparer.Ordinal);
        return learner => learner.HeldOfferId is { } held ? offers[held] : null;
    }
}
