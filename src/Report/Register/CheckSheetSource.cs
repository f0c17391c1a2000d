using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>What one provider's check sheet is made from.</summary>
/// <param name="DatasetName">Name of the dataset.</param>
/// <param name="DatasetHash">Its hash.</param>
/// <param name="Year">Academic year that is to be confirmed.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Sites">Its sites.</param>
/// <param name="Offers">Its offers that take entrants, and those it has answered for already.</param>
/// <param name="Subjects">Sector subject areas.</param>
/// <param name="Register">What providers said before.</param>
public sealed record CheckSheetSource(
    string DatasetName, string DatasetHash, AcademicYear Year, Provider Provider, ImmutableArray<Site> Sites, ImmutableArray<CourseOffer> Offers,
    ImmutableArray<SectorSubjectArea> Subjects, OfferRegister Register);
