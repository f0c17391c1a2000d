using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What records tell of one young person; null for what no extract tells.</summary>
internal sealed class KnownPerson
{
    private const string SchoolSixthForm = "210";

    public required string Id { get; init; }
    public string Period { get; set; } = "";

    /// <summary>Whether the latest month says that the person is in the cohort.</summary>
    public bool InCohort { get; set; }

    /// <summary>First month that says so, and the last; empty for none.</summary>
    public string Since { get; set; } = "";

    /// <inheritdoc cref="Since" />
    public string Until { get; set; } = "";

    /// <summary>Whether that month is the latest of the authority that sent it.</summary>
    public bool InLatestMonth { get; set; }

    public string Previous { get; set; } = "";
    public string Zone { get; set; } = "";
    public int Age { get; set; }
    public string Upn { get; set; } = "";
    public string Uln { get; set; } = "";
    public string Activity { get; set; } = "";
    public string Start { get; set; } = "";

    /// <summary>Provider, and establishment, attended; empty for none told.</summary>
    public string Ukprn { get; set; } = "";

    /// <inheritdoc cref="Ukprn" />
    public string Establishment { get; set; } = "";

    /// <summary>Where the person stood in the last month told of before the September of the year; null where none of that school year is.</summary>
    public StoodBefore? Before { get; set; }

    /// <summary>Whether the activity is learning, so that the person continues or moves.</summary>
    public bool InLearning => NccisCodes.IsLearning(Activity);

    public string PredictedEnd { get; set; } = "";
    public string Characteristics { get; set; } = "";
    public bool? Female { get; set; }
    public SenStatus? Sen { get; set; }
    public PrimaryNeed? Need { get; set; }
    public SettingType? Setting { get; set; }
    public bool? FreeSchoolMeals { get; set; }
    public int Attended { get; set; }
    public int Possible { get; set; }
    public AttendanceBand? Attendance { get; set; }
    public LanguageNeed? Language { get; set; }
    public GradeBand? English { get; set; }
    public GradeBand? Maths { get; set; }

    /// <summary>Whether it is told that English and maths are not both at grade 4 or above, perhaps not which of them.</summary>
    public bool NotBoth { get; set; }

    public PriorAttainment? Prior { get; set; }
    public Level? Level { get; set; }
    public string? Subject { get; set; }
    public string? HeldOffer { get; set; }

    /// <summary>Whether an application stands that was not refused or withdrawn: who seeks a place does not go on with one.</summary>
    public bool Applied { get; set; }

    /// <summary>
    /// Where the person stood before the September of the year. At 16 everyone is an entrant. Older ones not in education,
    /// employment or training were so. Of those in learning move who were to end by August and who are elsewhere than in the summer; who
    /// began before September, or is where they were, or in a school sixth form, continues. Systems date every activity anew each September, so that of who began after
    /// August, and of whom no month before tells, it is not known which; nor of others (in work without study, not known).
    /// </summary>
    /// <param name="startYear">Start year of the dataset's academic year.</param>
    public Stage? StageIn(int startYear)
    {
        if (Age == 16)
            return Stage.Entrant;
        if (NccisCodes.IsNeet(Activity) || Activity is "530" or "260")
            return Stage.Neet;
        if (Activity == "120")
            return Stage.Mover; // educated at home last year: a place would be new
        if (!InLearning)
            return null;
        if (PredictedEnd.Length > 0 && string.CompareOrdinal(PredictedEnd, $"{startYear}-08-31") <= 0)
            return Stage.Mover;
        if (Start.Length == 0 || string.CompareOrdinal(Start, $"{startYear}-09-01") < 0)
            return Stage.Continuing;
        return Before is { } before ? before.IsWhere(this) ? Stage.Continuing : Stage.Mover : Activity == SchoolSixthForm ? Stage.Continuing : null;
    }

    /// <summary>Takes what another row, or number, tells of the same person: all that it tells, or only what is not known yet.</summary>
    public void Complete(KnownPerson told, bool overwrite)
    {
        Zone = Filled(Zone, told.Zone);
        Upn = Filled(Upn, told.Upn);
        Uln = Filled(Uln, told.Uln);
        Previous = Filled(Previous, told.Previous);
        Age = told.Age > 0 && (overwrite || Age == 0) ? told.Age : Age;
        Female = overwrite ? told.Female ?? Female : Female ?? told.Female;
        Sen = overwrite ? told.Sen ?? Sen : Sen ?? told.Sen;
        Before = told.Before is { } before && (Before is null || string.CompareOrdinal(before.Period, Before.Period) > 0) ? before : Before;

        string Filled(string known, string other) => other.Length > 0 && (overwrite || known.Length == 0) ? other : known;
    }
}
