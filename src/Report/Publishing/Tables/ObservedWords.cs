using System.Globalization;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Words for the keys of observed counts.</summary>
internal static class ObservedWords
{
    private const string NotTold = "Not told";

    public static string Topic(ObservedTopic topic) => topic switch
    {
        ObservedTopic.Duration => "Duration",
        ObservedTopic.Reason => "Reason recorded",
        ObservedTopic.LastProviderKind => "Kind of last provider",
        ObservedTopic.LastProvider => "Last provider",
        ObservedTopic.CourseLeft => "Course left",
        ObservedTopic.WithdrawReason => "Reason for leaving the course (ILR)",
        _ => "Month in which it was left",
    };

    public static string Kind(ObservedTopic topic, string key, IReadOnlyDictionary<string, string> providers) => topic switch
    {
        _ when key == ObservedKeys.NotTold => NotTold,
        ObservedTopic.Duration => Duration(key),
        ObservedTopic.Reason => $"{NccisActivity.Words(key)} ({key})",
        ObservedTopic.LastProvider => providers.GetValueOrDefault(key) is { } name ? $"{name} ({key})" : "UKPRN " + key,
        ObservedTopic.LastProviderKind => ProviderKindWords(key),
        ObservedTopic.CourseLeft => Course(key),
        ObservedTopic.WithdrawReason => key == ObservedKeys.NotWithdrawn ? "Not withdrawn: completed, or on an agreed break" : $"{IlrWithdrawal.Words(key)} ({key})",
        _ => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(key, CultureInfo.InvariantCulture)),
    };

    public static string Status(string key) => key switch
    {
        "learning" => "In education or training",
        "work" => "In work without regulated training",
        "re_engagement" => "Re-engagement provision",
        ObservedKeys.Neet => "NEET",
        ObservedKeys.NotKnown => "Not known",
        _ => "Something else (gap year, code of school age)",
    };

    public static string Flow(string key, ObservedTopic topic) => key switch
    {
        ObservedKeys.Moved => "NEET in another area",
        ObservedKeys.Age => topic == ObservedTopic.Joined ? "Too young the month before" : "Too old now",
        ObservedKeys.Absent => topic == ObservedTopic.Joined ? "Not in the extract of the month before" : "Not in the extract any more",
        _ => Status(key),
    };

    public static string Group(string key) => key switch
    {
        "age_16" => "Academic age 16",
        "age_17" => "Academic age 17",
        "female" => "Female",
        "male" => "Male",
        "sex_" + ObservedKeys.NotTold => "Sex not told",
        "plan" => "Education, health and care plan",
        "sen_support" => "SEN support",
        "no_sen" => "No special educational needs recorded",
        "sen_" + ObservedKeys.NotTold => "Special educational needs not told",
        ObservedKeys.Vulnerable => "Any of the characteristics 110 to 190",
        _ => $"{NccisActivity.Characteristics.First(one => ObservedKeys.Characteristic(one.Code) == key).Words} ({key[1..]})",
    };

    public static string Step(ObservedStep step) => step switch
    {
        ObservedStep.Leaver => "Left Year 11 and known to tracking",
        ObservedStep.Intended => "Intended destination recorded",
        ObservedStep.Applied => "Applied",
        ObservedStep.OfferByMarch => "Offered a place by the end of March",
        ObservedStep.NoOfferByMarch => "Applied, and no offer by the end of March",
        ObservedStep.Offered => "Offered a place at any time",
        ObservedStep.Accepted => "Accepted an offer",
        ObservedStep.Enrolled => "Enrolled, or in learning, by the end of October",
        ObservedStep.NotTakenUp => "Offer met but not taken up: accepted, and enrolled nowhere",
        _ => "Of those enrolled, in learning at the end of January",
    };

    public static string Guarantee(string code) => code == ObservedKeys.NotTold ? "September Guarantee: no status recorded" : $"September Guarantee: code {code} as sent";

    private static string Duration(string key) => key switch { "under_1" => "Under 1 month", "12_or_more" => "12 months or more", _ => key.Replace("_", " ", StringComparison.Ordinal) + " months" };

    private static string Course(string key)
    {
        var (level, subject) = (key.Split('/')[0], key.Split('/')[1]);
        return $"{(level == "X" ? "Level not told" : level.StartsWith('E') ? "Entry " + level[1..] : "Level " + level)}, {Subjects.Name(subject)}";
    }

    private static string ProviderKindWords(string key) => Enum.TryParse<ProviderKind>(key, out var kind) ? kind switch
    {
        ProviderKind.FeCollege => "Further education college",
        ProviderKind.SchoolSixthForm => "School sixth form",
        ProviderKind.SpecialSchool => "Special school",
        ProviderKind.SpecialPost16 => "Special post-16 institution",
        ProviderKind.Utc => "University technical college",
        ProviderKind.TrainingProvider => "Training provider",
        _ => "Other provider",
    }
    : "A provider that the dataset has not";
}
